import { grades } from '#lib/contracts/vocabularies.ts';
import { stack, type Segment } from '../stack.ts';

/** How many providers held a grade on a day. */
export type ProfileRow = {
  readonly as_at: Date;
  readonly line: string;
  readonly grade: string;
  readonly providers: number;
  /** How many held any grade on that day. */
  readonly graded: number;
};

/** The bar of one day, worst grade at the bottom. */
export interface Bar {
  readonly asAt: Date;
  readonly graded: number;
  readonly segments: readonly Segment<ProfileRow>[];
}

const known: readonly string[] = grades.map(({ value }) => value);
const rank = (grade: string) => (known.includes(grade) ? known.indexOf(grade) : known.length);

/** Grades that occur, best first; those of another scale stand last. */
export const readGrades = (rows: readonly ProfileRow[]): string[] =>
  [...new Set(rows.map(({ grade }) => grade))].sort(
    (a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en-GB'),
  );

export function readBars(rows: readonly ProfileRow[]): Bar[] {
  const order = readGrades(rows).reverse();
  const days = [...new Set(rows.map(({ as_at }) => as_at.getTime()))].sort((a, b) => a - b);
  return days.map((day) => {
    const ofDay = rows
      .filter(({ as_at }) => as_at.getTime() === day)
      .sort((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade));
    const segments = stack(ofDay, ({ providers }) => providers);
    return { asAt: new Date(day), graded: ofDay[0]!.graded, segments };
  });
}
