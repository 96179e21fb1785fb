import type { Edit, Reading } from '#lib/intake/reading.ts';
import { fileColumn, readCsv } from './read-csv.ts';
import { identifier, join, sql, type Sql } from './sql.ts';

const editsName = (column: number) => identifier(`edits ${column}`);

/** The last edit of each row of a column, as a table to be joined. */
function joinEdits(column: number, edits: readonly Edit[]): Sql {
  const after = new Map(edits.map((edit) => [edit.row, edit.after]));
  const rows = [...after].map(([row, text]) => sql`(${row}::INTEGER, ${text}::VARCHAR)`);
  const table = editsName(column);
  return sql`LEFT JOIN (VALUES ${join(rows)}) AS ${table}(source_row, after)
    ON ${table}.source_row = read.source_row`;
}

function editedColumn(column: number): Sql {
  const [table, cell] = [editsName(column), fileColumn(column)];
  return sql`CASE WHEN ${table}.source_row IS NULL THEN ${cell}
    ELSE nullif(trim(${table}.after), '') END AS ${cell}`;
}

/** The rows of a file as `readCsv` gives them, with the changes that the user has made to cells. */
export function editedFile(reading: Reading, fileName: string): Sql {
  const read = readCsv(reading, fileName);
  const columns = [...new Set(reading.edits.map(({ column }) => column))];
  if (columns.length === 0) return read;
  const joins = columns.map((column) =>
    joinEdits(
      column,
      reading.edits.filter((edit) => edit.column === column),
    ),
  );
  return sql`SELECT read.* REPLACE (${join(columns.map(editedColumn))})
    FROM (${read}) AS read ${join(joins, ' ')}`;
}
