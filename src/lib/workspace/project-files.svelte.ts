import { closeTurned } from '#lib/contracts/turning.ts';
import { changedOf, compareProjects, type Difference } from '#lib/project/compare-projects.ts';
import { mergeProjects } from '#lib/project/merge-projects.ts';
import type { Opened } from '#lib/project/project-file.ts';
import type { Project } from '#lib/project/project.ts';
import type { KeptProject } from './kept-project.svelte.ts';
import { makeProjectFile, type Redaction } from './make-project-file.ts';

/** A project file that waits for its user to say what is to become of it. */
export interface Offered {
  readonly name: string;
  readonly opened: Opened;
  readonly differences: readonly Difference[];
}

/** Where a project goes out as one file and comes in again. */
export class ProjectFiles {
  offered = $state.raw<Offered | null>(null);
  /** The outcome of the last, in a sentence. */
  said = $state('');
  readonly #kept: KeptProject;
  /** Makes another project that of the page. */
  readonly #open: (project: Project, name: string) => Promise<void>;
  readonly #now: () => number;

  constructor(
    kept: KeptProject,
    now: () => number,
    open: (project: Project, name: string) => Promise<void>,
  ) {
    this.#kept = kept;
    this.#now = now;
    this.#open = open;
  }

  /** @param redaction null where nothing is left out */
  async save(
    saveFile: (content: Blob, name: string) => void,
    redaction: Redaction | null,
  ): Promise<void> {
    this.said = 'The project file is being made.';
    try {
      const onfile = (name: string) =>
        (this.said = `The project file is being made: ${closeTurned(name)} is gone through.`);
      const { content, name } = await makeProjectFile(this.#kept, this.#now(), redaction, onfile);
      saveFile(content, name);
      this.said = `${name} is saved.`;
    } catch (error) {
      this.said = `The project file could not be made. ${(error as Error).message}`;
    }
  }

  /** Reads a project file to show how it differs from what is here, and says that it waits, or why not. */
  async offer(file: File): Promise<string> {
    this.offered = null;
    this.said = '';
    const said = closeTurned(file.name);
    try {
      const { readProjectFile } = await import('#lib/project/project-file.ts');
      const opened = await readProjectFile(file);
      const { history, project } = this.#kept.changes;
      const differences = compareProjects({ project, changed: changedOf(history) }, opened);
      this.offered = { name: file.name, opened, differences };
      return `${said} is a project file. What is to become of it is asked on the page Data, under “Project file”.`;
    } catch (error) {
      return `${said} was not opened. ${(error as Error).message}`;
    }
  }

  async settle(choice: 'replace' | 'add' | 'leave'): Promise<void> {
    if (!this.offered) return;
    const { name, opened } = this.offered;
    this.offered = null;
    if (choice === 'leave') {
      this.said = `${closeTurned(name)} was left as it is; nothing has changed.`;
      return;
    }
    for (const [digest, content] of opened.contents) this.#kept.keeper.hold(digest, content);
    const { project } = this.#kept.changes;
    await this.#open(
      choice === 'replace' ? opened.project : mergeProjects(project, opened.project),
      name,
    );
  }
}
