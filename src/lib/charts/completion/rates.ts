import { compareCategories, formatCount } from '../format.ts';
import { sum } from '../sum.ts';

/** How far the actions of one category were on one reporting date. */
export type CompletionRow = {
  readonly provider: string;
  readonly category: string;
  readonly as_at: Date;
  readonly closed: number;
  readonly live: number;
  /** Null, not 0, where no action was live. */
  readonly rate: number | null;
  readonly plan: string | null;
};

/** The reports of one category in order. */
export interface Course {
  readonly category: string;
  readonly reports: readonly CompletionRow[];
  readonly last: CompletionRow;
}

export function readCourses(rows: readonly CompletionRow[]): Course[] {
  const names = [...new Set(rows.map(({ category }) => category))].sort(compareCategories);
  return names.map((category) => {
    const reports = rows
      .filter((row) => row.category === category)
      .sort((a, b) => a.as_at.getTime() - b.as_at.getTime());
    return { category, reports, last: reports.at(-1)! };
  });
}

/** "5 of 7": never a percentage, because the numbers of actions are small. */
export const ofLive = ({ closed, live }: CompletionRow): string =>
  live === 0 ? noneLive : `${closed} of ${live}`;

export const noneLive = 'no live actions';

/** Closed and live actions of all categories on one reporting date. */
export function totalAt(rows: readonly CompletionRow[], day: number) {
  const ofDay = rows.filter(({ as_at }) => as_at.getTime() === day);
  const closed = sum(ofDay.map((row) => row.closed));
  const live = sum(ofDay.map((row) => row.live));
  return { closed, live, words: `${closed} of ${formatCount(live, 'live action')}` };
}
