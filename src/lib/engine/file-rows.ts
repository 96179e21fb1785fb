import type { Mapping, Reading } from '#lib/intake/reading.ts';
import { wideCells } from './mapped-cells.ts';
import { fileColumn } from './read-csv.ts';
import { join, sql, type Sql } from './sql.ts';

const all = (conditions: readonly Sql[]) =>
  conditions.length === 0 ? sql`false` : join(conditions, ' AND ');

/** Files pasted together repeat their headings; such a row is one where every mapped cell is its heading. */
function isHeading({ fields }: Mapping, { headings }: Reading): Sql {
  const mapped = Object.values(fields).flatMap((source) =>
    'column' in source ? [source.column] : 'columns' in source ? source.columns : [],
  );
  return all(mapped.map((column) => sql`${fileColumn(column)} = ${headings[column]!}`));
}

/** The filled cells of a wide row, or one empty cell, so that no row of the file is lost. */
const oneAtLeast = (cells: readonly Sql[]) =>
  sql`CASE WHEN ${all(cells.map((cell) => sql`(${cell}).cell IS NULL`))} THEN [${cells[0]!}]
    ELSE list_filter([${join(cells)}], lambda c: c.cell IS NOT NULL) END`;

/**
 * The rows of `file`, one for each filled cell where the mapping is of a wide file, with the reason
 * to set a row aside, or NULL.
 */
export function rowsOf(mapping: Mapping, reading: Reading): Sql {
  const isBlank = all(reading.headings.map((_, i) => sql`${fileColumn(i)} IS NULL`));
  const setAside = sql`CASE WHEN ${isBlank} THEN 'blank' WHEN ${isHeading(mapping, reading)} THEN 'heading' END`;
  const { unpivot } = mapping;
  if (unpivot === undefined) return sql`SELECT *, ${setAside} AS set_aside FROM file`;
  return sql`SELECT * EXCLUDE (set_aside), CASE WHEN set_aside IS NOT NULL THEN set_aside
      WHEN cell IS NULL THEN 'no value' END AS set_aside
    FROM (
      SELECT *, ${setAside} AS set_aside,
        unnest(${oneAtLeast(wideCells(mapping, unpivot))}, recursive := true)
      FROM file
    )`;
}
