import { askSteps, type StepRow } from '#lib/charts/steps/courses.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { sayFocus } from '#lib/measures/focus.ts';
import { standing } from '#lib/tables/standing.ts';
import { tellJudgements } from './grades.ts';
import { askProgress, tellDates, tellProgress, type ProgressRow } from './progress.ts';

const judged = { id: 'story-judgements', query: askSteps };
const progress = { id: 'story-progress', query: askProgress };

/** What the story is made from. */
export const storyQuestions = [standing, judged, progress] as const;

type Rows = (id: string) => readonly Record<string, unknown>[];

/** How far the actions are: the one row that the question gives. */
export const progressIn = (rowsOf: Rows): ProgressRow | undefined =>
  rowsOf(progress.id)[0] as ProgressRow | undefined;

/**
 * What became of the judgements and of the plan, in one paragraph; empty where nothing is known.
 * Numbers of actions below the threshold are left out.
 */
export function tellStory(rowsOf: Rows, scope: Scope, threshold = 0): string {
  const row = progressIn(rowsOf);
  const parts = [
    tellJudgements(rowsOf(judged.id) as unknown as readonly StepRow[]),
    ...(row ? [tellProgress(row, scope, threshold), ...tellDates(row, scope, threshold)] : []),
  ];
  const known = parts.filter((part) => part !== null);
  const narrowed = sayFocus(['judgements', 'actions'], scope.focus);
  return known.length === 0 ? '' : [...known, ...narrowed].join(' ');
}
