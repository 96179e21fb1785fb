import { changedOf } from '#lib/project/compare-projects.ts';
import type { KeptProject } from './kept-project.svelte.ts';

/** What stays of a project from which owners and free text are left out. */
export interface Redaction {
  /** Whether what the user wrote beside the files does. */
  readonly keepsWriting: boolean;
}

/**
 * The project as it stands, as one file with a name.
 *
 * @param redaction null where nothing is left out
 * @param onfile is told the name of every file that takes its time
 */
export async function makeProjectFile(
  { changes, keeper }: Pick<KeptProject, 'changes' | 'keeper'>,
  now: number,
  redaction: Redaction | null,
  onfile: (name: string) => void,
): Promise<{ readonly content: Blob; readonly name: string }> {
  const { writeProjectFile } = await import('#lib/project/project-file.ts');
  const made = new Date(now);
  const changed = changedOf(changes.history);
  const content = (digest: string) => keeper.content(digest);
  const name = `throughline-${made.toISOString().slice(0, 10)}`;
  if (redaction === null) {
    const file = { project: changes.project, made, changed, isRedacted: false };
    return { content: await writeProjectFile(file, content), name: `${name}.throughline` };
  }
  const { redactProject } = await import('#lib/project/redact/redact-project.ts');
  const { project, contents } = await redactProject(changes.project, {
    content,
    onfile,
    ...redaction,
  });
  const file = { project, made, changed, isRedacted: true };
  const cut = (digest: string) => Promise.resolve(contents.get(digest)!);
  return { content: await writeProjectFile(file, cut), name: `${name}-redacted.throughline` };
}
