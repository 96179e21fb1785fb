import { bodyRows } from '../body-rows.ts';
import type { Table } from '../sheet.ts';
import type { Source } from '../source.ts';
import { Tallies, type Tally } from './tally.ts';

/** Rows that are kept at hand for a look at the values. */
const SAMPLED = 2000;

/** A table with what its whole body holds, for a person to say the meaning of. */
export interface Surveyed extends Table {
  /** One of each column, in the order of the headings. */
  readonly tallies: readonly Tally[];
}

/**
 * Goes through a whole table once, so that a value is asked about before the table is loaded even if
 * it occurs in the last row alone.
 */
export async function survey(
  table: Table,
  source: Pick<Source, 'onProgress' | 'signal'>,
): Promise<Surveyed> {
  const sample: (readonly string[])[] = [];
  const tallies = new Tallies(table.headings.length);
  for await (const rows of bodyRows(table, source)) {
    sample.push(...rows.slice(0, SAMPLED - sample.length).map(({ cells }) => cells));
    for (const { cells } of rows) tallies.take(cells);
  }
  return { ...table, sample, tallies: tallies.finish() };
}
