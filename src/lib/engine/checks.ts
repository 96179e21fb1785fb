import type { Contract } from '#lib/contracts/contract.ts';
import type { Mapping, Reading } from '#lib/intake/reading.ts';
import { loadedTable } from './loaded-table.ts';
import { editedFile } from './edited-file.ts';
import { rowsOf } from './file-rows.ts';
import { lookUp, standsForNothing } from './lookups.ts';
import { mapCells, type Cell } from './mapped-cells.ts';
import { rejects } from './problem-text.ts';
import { problemsOfRow } from './row-problems.ts';
import { identifier, join, sql, type Sql } from './sql.ts';
import { keptValue, typedValue } from './typed-values.ts';

/** A row whose required value was said to stand for none holds nothing to use, and that is no fault. */
function setAside(cells: readonly Cell[]): Sql {
  const answered = cells.filter(
    ({ field, values }) => field.required && Object.values(values ?? {}).includes(''),
  );
  if (answered.length === 0) return sql`set_aside`;
  const isNothing = join(answered.map(standsForNothing), ' OR ');
  return sql`CASE WHEN set_aside IS NULL AND (${isNothing}) THEN 'no value' ELSE set_aside END`;
}

/**
 * One statement that reads a file, types and checks every row and keeps all of them: a row that
 * cannot be read carries its problems, a row that is no record says why it is left out. Where
 * `isSound` says that every row has been found to be in order before, no cell is checked again.
 */
export function insertRows(
  contract: Contract,
  mapping: Mapping,
  reading: Reading,
  sourceId: number,
  fileName: string,
  isSound: boolean,
): Sql {
  const cells = mapCells(contract, mapping);
  return sql`INSERT INTO ${identifier(loadedTable(contract))}
    WITH file AS (${editedFile(reading, fileName)}),
    row AS (${rowsOf(mapping, reading)}),
    typed AS (
      SELECT row.* REPLACE (${setAside(cells)} AS set_aside), ${join(cells.map(typedValue))}
      FROM row ${join(cells.map(lookUp), ' ')}
    ),
    judged AS (
      SELECT source_row, ${join(cells.map(keptValue))}, set_aside,
        ${isSound ? sql`NULL::VARCHAR` : problemsOfRow(cells)} AS problems
      FROM typed
    )
    SELECT ${sourceId}::INTEGER, * EXCLUDE (set_aside),
      CASE WHEN set_aside IS NULL AND ${rejects} THEN 'rejected' ELSE set_aside END
    FROM judged`;
}
