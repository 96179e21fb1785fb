import { formatNumber } from '../format.ts';

/** What was live, complete and planned at the end of one month. */
export type BurnUpRow = {
  readonly provider: string;
  readonly month_end: Date;
  /** Null after the as-at date, when nothing is known yet. */
  readonly live: number | null;
  readonly closed: number | null;
  readonly planned: number;
  readonly plan: string | null;
};

/** One line: what it counts, in words, and the months for which that is known. */
export interface Course {
  readonly key: 'live' | 'closed' | 'planned';
  readonly words: string;
  readonly points: readonly { readonly month: Date; readonly count: number }[];
}

export const latestKnown = (rows: readonly BurnUpRow[]): BurnUpRow | undefined =>
  rows.findLast(({ live, closed }) => live !== null && closed !== null);

export const lineWords = { live: 'live', planned: 'planned', closed: 'complete' } as const;

/** The three lines, from the highest at their ends to the lowest. */
export const readCourses = (rows: readonly BurnUpRow[]): Course[] =>
  (['live', 'planned', 'closed'] as const)
    .map((key) => {
      const points = rows.flatMap(({ month_end, [key]: count }) =>
        count === null ? [] : [{ month: month_end, count }],
      );
      return { key, points, words: `${formatNumber(points.at(-1)!.count)} ${lineWords[key]}` };
    })
    .sort((a, b) => b.points.at(-1)!.count - a.points.at(-1)!.count);
