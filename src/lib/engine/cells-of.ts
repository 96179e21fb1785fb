import { editedFile } from './edited-file.ts';
import type { Engine } from './engine.ts';
import type { Numbered } from './load.ts';
import { fileColumn } from './read-csv.ts';
import { identifier, join, script, sql } from './sql.ts';

/** Rows of the file by their number: the text of each cell, '' for blank. */
export type CellsByRow = ReadonlyMap<number, readonly string[]>;

/**
 * Reads rows of the body again, with the edits made so far, as a person would see them in a
 * spreadsheet. The text of the file is not kept in the database, so the whole body is read.
 */
export async function cellsOf(
  engine: Engine,
  { id, reading }: Numbered,
  rows: readonly number[],
): Promise<CellsByRow> {
  if (rows.length === 0) return new Map();
  const name = `cells-${id}.csv`;
  const table = identifier(`cells_${id}`);
  const cells = reading.headings.map((_, i) => sql`coalesce(${fileColumn(i)}, '')`);
  const wanted = rows.join(' ');
  await engine.load(
    [{ name, content: reading.body.content }],
    [
      script([
        sql`CREATE OR REPLACE TABLE ${table} AS
        WITH file AS (${editedFile(reading, name)})
        SELECT source_row, [${join(cells)}] AS cells FROM file
        WHERE source_row IN (SELECT unnest(string_split(${wanted}, ' '))::INTEGER)`,
      ]),
    ],
  );
  const found = await engine.query<{ source_row: number; cells: string[] }>(
    sql`FROM ${table} ORDER BY source_row`,
  );
  await engine.run(sql`DROP TABLE ${table}`);
  return new Map(found.map(({ source_row, cells: texts }) => [source_row, texts]));
}
