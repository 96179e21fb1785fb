import type { Unpivot } from '../reading.ts';
import { shareOf, type Column } from './columns.ts';
import { isNothing } from './known.ts';

/** Words that say of a heading only that it is a grade or a date, and not what of. */
const PLAIN = new Set(
  'grade rating judgement outcome score date day published publication report inspection inspected judged awarded given'.split(
    ' ',
  ),
);

const subject = ({ words }: Column) => words.filter((word) => !PLAIN.has(word));
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word) => b.includes(word));
const isPublication = ({ words }: Column) =>
  words.some((word) => /^(publi(shed|cation)|report)$/.test(word));

/** A column of dates; blank and filled cells with a word for none are dates that are not there. */
export const holdsDates = (column: Column) =>
  column.dates > 0 && column.dates + shareOf(column, isNothing) >= 0.8;

/** The date that names the same thing as a grade, of several the one of publication. */
function findByName(grade: Column, dates: readonly Column[]): Column | undefined {
  const wanted = subject(grade);
  const named = wanted.length === 0 ? [] : dates.filter((date) => isSame(subject(date), wanted));
  return named.find(isPublication) ?? named[0];
}

/** The date of each grade where every grade has one on the same side, headed "Date" and no more. */
function findByPlace(grades: readonly Column[], dates: readonly Column[], step: 1 | -1): Column[] {
  const bare = dates.filter((date) => subject(date).every((word) => /^\d+$/.test(word)));
  const found = grades.map(({ index }) => bare.find((date) => date.index === index + step));
  return found.length > 1 && found.every((date) => date !== undefined) ? found : [];
}

/**
 * The same wide grades, each with the column of its own publication date where headings or places
 * show one. A single date of a single grade is that of the whole row unless the row has another
 * (`hasOther`).
 */
export function addDatesBeside(
  unpivot: Unpivot,
  columns: readonly Column[],
  hasOther: (taken: readonly number[]) => boolean,
): Unpivot {
  const grades = unpivot.columns.map(({ column }) => columns.find((c) => c.index === column)!);
  const dates = columns.filter(holdsDates);
  const named = grades.map((grade) => findByName(grade, dates));
  const placed = [findByPlace(grades, dates, 1), findByPlace(grades, dates, -1)].find(
    ({ length }) => length > 0,
  );
  const found = named.some((date) => date !== undefined) ? named : (placed ?? []);
  const taken = found.flatMap((date) => (date ? [date.index] : []));
  const isAlone = new Set(taken).size === 1 && taken.length < grades.length;
  if (isAlone && !hasOther(taken)) return unpivot;
  return {
    ...unpivot,
    columns: unpivot.columns.map((wide, i) => {
      const date = found[i];
      return date ? { ...wide, beside: { published: date.index } } : wide;
    }),
  };
}
