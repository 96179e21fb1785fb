import { Changes } from '#lib/workspace/changes.svelte.ts';
import { noProject } from '#tests/project/support.ts';

/** Changes to an empty project, which nobody keeps, at a time that stands still. */
export const startChanges = (refusal: string | null = null): Changes =>
  new Changes(noProject, () => 0, { onrecord: () => {}, refuse: () => refusal });
