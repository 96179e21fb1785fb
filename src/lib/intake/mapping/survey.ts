import { RecordReader } from '../record-reader.ts';
import type { Body, Table } from '../sheet.ts';
import { readBytes, type Source } from '../source.ts';
import { Tallies, type Tally } from './tally.ts';

/** Rows that are kept at hand for a look at the values. */
const SAMPLED = 2000;
const SLICE = 2_097_152;

/** A table with what its whole body holds, for a person to say the meaning of. */
export interface Surveyed extends Table {
  /** One of each column, in the order of the headings. */
  readonly tallies: readonly Tally[];
}

/** The rows of a body without their numbers, slice by slice. */
async function* readRows(
  { content, columns, isNumbered, delimiter, quote }: Body,
  { onProgress, signal }: Pick<Source, 'onProgress' | 'signal'>,
): AsyncGenerator<(readonly string[])[]> {
  const decoder = new TextDecoder();
  const reader = new RecordReader({ delimiter, quote, escape: 'doubled' }, columns);
  const bare = (rows: (readonly string[])[]) =>
    isNumbered ? rows.map((cells) => cells.slice(1)) : rows;
  const source = { file: content, name: '', onProgress, signal };
  let rowsRead = 0;
  for (let from = 0; from < content.size; from += SLICE) {
    const bytes = await readBytes(source, from, from + SLICE);
    const rows = reader.push(decoder.decode(bytes, { stream: true }));
    rowsRead += rows.length;
    yield bare(rows);
    const bytesRead = Math.min(from + SLICE, content.size);
    onProgress({ bytesRead, bytesTotal: content.size, rowsRead });
  }
  yield bare([...reader.push(decoder.decode()), ...reader.finish()]);
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
  for await (const rows of readRows(table.body, source)) {
    sample.push(...rows.slice(0, SAMPLED - sample.length));
    for (const cells of rows) tallies.take(cells);
  }
  return { ...table, sample, tallies: tallies.finish() };
}
