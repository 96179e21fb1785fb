import { categories, grades } from '#lib/contracts/vocabularies.ts';
import { foldHeading } from '../headings.ts';
import type { Unpivot } from '../reading.ts';
import { shareOf, type Column } from './columns.ts';
import { findTerm, isGradeCode } from './known.ts';

const RATING = /\s(grade|rating|judgement|outcome|score)$/i;

/** Headings of grades, among them the “key questions” that health and care regulators ask. */
const SAYS_SO = /effectiveness|quality|grade|rating|judgement|key question|\bkq ?\d|\bkloe/i;

/** The words of a heading without "grade" or "rating" at their end. */
const plainWords = (heading: string) =>
  heading
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(RATING, '');

/** The category that a heading names, alone or with "grade" or "rating" beside it; or null. */
export function findCategory(heading: string): string | null {
  const wanted = [heading, plainWords(heading)].map(foldHeading);
  const term = categories.find(({ value, label, aliases }) =>
    [value, label, ...aliases].some((name) => wanted.includes(foldHeading(name))),
  );
  return term?.value ?? null;
}

/** A known category, or the heading in words as the authority’s own: "joint_working" is "Joint working". */
export function nameCategory(heading: string): string {
  const plain = plainWords(heading);
  return findCategory(heading) ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Whether the column of a table holds grades, in words that we know or, under a heading that says so, in part or in figures. */
export function holdsGrades(column: Column): boolean {
  const share = shareOf(column, (value) => findTerm(grades, value) !== null);
  if (share >= 0.8) return true;
  const saysSo = findCategory(column.heading) !== null || SAYS_SO.test(column.heading);
  return saysSo && (share >= 0.2 || shareOf(column, isGradeCode) >= 0.8);
}

export const wideColumn = ({ index, heading }: Pick<Column, 'index' | 'heading'>) => ({
  column: index,
  fixed: { category: nameCategory(heading) },
});

/** The grade columns of a wide table as one judgement each, or null where there is at most one. */
export function findWideGrades(columns: readonly Column[]): Unpivot | null {
  const found = columns.filter(holdsGrades);
  return found.length < 2 ? null : { field: 'grade', columns: found.map(wideColumn) };
}
