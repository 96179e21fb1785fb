import { changedOf } from '#lib/project/compare-projects.ts';
import type { KeptProject } from './kept-project.svelte.ts';

/** The project as it stands, as one file with a name. */
export async function makeProjectFile(
  { changes, keeper }: Pick<KeptProject, 'changes' | 'keeper'>,
  now: number,
): Promise<{ readonly content: Blob; readonly name: string }> {
  const { writeProjectFile } = await import('#lib/project/project-file.ts');
  const { history, project } = changes;
  const made = new Date(now);
  const content = await writeProjectFile({ project, made, changed: changedOf(history) }, (digest) =>
    keeper.content(digest),
  );
  return { content, name: `throughline-${made.toISOString().slice(0, 10)}.throughline` };
}
