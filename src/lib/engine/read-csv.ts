import type { Reading } from '#lib/intake/reading.ts';
import type { Body } from '#lib/intake/sheet.ts';
import { intakeFolder } from './duckdb-settings.ts';
import { sql, trusted, type Sql } from './sql.ts';

/** Bytes read at a time: more than this is held twice over, and less is no slower. A row must fit in. */
const bufferSize = ({ longestRow }: Body) => Math.max(4_194_304, longestRow);

/** The SQL name of a column of the file, by its place. */
export const fileColumn = (column: number) => trusted(`c${column}`);

/**
 * The rows of a reading's body: `source_row` as a spreadsheet numbers it, then c0…cn as text
 * with NULL for blank. Nothing is left to DuckDB's sniffer, which takes a title for a heading.
 */
export function readCsv({ headings, firstRow, body }: Reading, fileName: string): Sql {
  const columns = headings.map((_, i) => `c${i}`);
  const read = body.isNumbered ? ['source_row', ...columns] : columns;
  const types = trusted(`{${read.map((column) => `'${column}': 'VARCHAR'`).join(', ')}}`);
  const row = body.isNumbered
    ? trusted('source_row::INTEGER')
    : trusted(`(row_number() OVER () + ${firstRow - 1})::INTEGER`);
  const mark = body.quote ?? '';
  return sql`SELECT ${row} AS source_row, ${trusted(columns.join(', '))}
    FROM read_csv(${intakeFolder + fileName}, columns = ${types}, auto_detect = false,
      header = false, buffer_size = ${bufferSize(body)}, delim = ${body.delimiter}, quote = ${mark}, escape = ${mark}, strict_mode = true)`;
}
