import type { Scope } from '#lib/measures/filters.ts';
import type { SeenAnswer } from './last-view.ts';
import type { Source, sourceNote } from './source.ts';
import type { Views } from './view.svelte.ts';

/** What a page was built with: the sample, as it stood when the site was made. */
export interface Built {
  readonly views: Views;
  readonly scope: Scope;
  readonly files: readonly (Pick<Source, 'account'> & {
    readonly reading: Parameters<typeof sourceNote>[0];
  })[];
}

/** The answers in it. */
export const builtAnswers = ({ views, scope }: Built): SeenAnswer[] =>
  Object.entries(views).map(([id, { rows }]) => ({ id, scope, rows }));
