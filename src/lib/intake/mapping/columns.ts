import { foldHeading } from '../headings.ts';
import type { Table } from '../sheet.ts';
import { readDay } from './calendar.ts';
import { splitWords } from './words.ts';

/** One column of a table as its heading and its sample show it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** Each distinct value that is not blank, with how often it occurs in the sample. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many cells of the sample are not blank. */
  readonly filled: number;
  /** Which share of them is a date in one order or the other, 0 to 1. */
  readonly dates: number;
}

const isDay = (text: string) => (readDay(text) ?? readDay(text, true)) !== null;

export const cellAt = (row: readonly string[], column: number) => row[column]?.trim() ?? '';

export function describeColumns({ headings, sample }: Table): Column[] {
  return headings.map((heading, index) => {
    const counts = new Map<string, number>();
    for (const row of sample) {
      const value = cellAt(row, index);
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const column = {
      index,
      heading,
      folded: foldHeading(heading),
      words: splitWords(heading),
      counts,
      filled,
    };
    return { ...column, dates: shareOf(column, isDay) };
  });
}

/** Which share of the filled cells of a column is so, 0 to 1; 0 where none is filled. */
export function shareOf(
  { counts, filled }: Pick<Column, 'counts' | 'filled'>,
  isSo: (value: string) => boolean,
): number {
  let matching = 0;
  for (const [value, count] of counts) if (isSo(value)) matching += count;
  return filled === 0 ? 0 : matching / filled;
}
