import { fileRecords } from './file-records.ts';
import { RecordReader } from './record-reader.ts';
import type { Table } from './sheet.ts';
import type { Source } from './source.ts';
import type { NumberedRow } from './table-reader.ts';

/** The rows of the body of a table with their numbers in the file, slice by slice. */
export async function* bodyRows(
  { body, firstRow }: Pick<Table, 'body' | 'firstRow'>,
  source: Pick<Source, 'onProgress' | 'signal'>,
): AsyncGenerator<NumberedRow[]> {
  const { content, columns, isNumbered, delimiter, quote } = body;
  const reader = new RecordReader({ delimiter, quote, escape: 'doubled' }, columns);
  let row = firstRow;
  for await (const records of fileRecords({ ...source, file: content }, 0, reader))
    yield records.map((cells) =>
      isNumbered ? { row: Number(cells[0]), cells: cells.slice(1) } : { row: row++, cells },
    );
}
