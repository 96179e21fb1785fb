import type { Contract } from '#lib/contracts/contract.ts';
import { loadedColumns, loadedTable } from './ddl.ts';
import { problemText } from './problem-text.ts';
import { identifier, join, sql, type Sql } from './sql.ts';

const isInUse = sql`problems IS NULL AND set_aside IS NULL`;

/** Whether rows in use of a loaded table have a key in common. */
export function hasRepeats({ key }: Contract): Sql {
  const rows = sql`count(*) FILTER (${isInUse})`;
  const keys = sql`count(DISTINCT hash(${join(key.map(identifier))})) FILTER (${isInUse})`;
  return sql`${rows} > ${keys}`;
}

/**
 * Rows of one source that name the same thing twice. Where they all say the same, the first is
 * used and the others are set aside; where they differ none is used, because nobody but the user
 * knows which is right.
 */
export function markRepeats(contract: Contract, sourceId: number): Sql {
  const table = identifier(loadedTable(contract));
  const key = join(contract.key.map(identifier));
  const all = join(loadedColumns(contract).map(identifier));
  const others = sql`array_to_string(list_sort(list_filter(rows, lambda r: r <> t.source_row)), ', ')`;
  const isRecord = sql`source_id = ${sourceId} AND ${isInUse}`;
  return sql`
    WITH repeated AS (
      SELECT ${key} FROM ${table} WHERE ${isRecord} GROUP BY ALL HAVING count(*) > 1
    ),
    compared AS (
      SELECT t.rowid AS id, source_row, hash(${all}) AS content,
        count(DISTINCT content) OVER same_key > 1 AS differs,
        row_number() OVER (PARTITION BY ${key} ORDER BY source_row) AS place,
        list(DISTINCT source_row) OVER same_key AS rows
      FROM ${table} AS t
      WHERE ${isRecord} AND EXISTS (FROM repeated AS r WHERE ${sameKey(contract)})
      WINDOW same_key AS (PARTITION BY ${key})
    )
    UPDATE ${table} AS t SET
      set_aside = CASE WHEN NOT differs THEN 'duplicate' END,
      problems = CASE WHEN differs THEN ${problemText('conflict', sql`NULL`, others)} END
    FROM compared WHERE t.rowid = compared.id AND (differs OR place > 1)`;
}

const sameKey = ({ key }: Contract) =>
  join(
    key.map((name) => sql`r.${identifier(name)} IS NOT DISTINCT FROM t.${identifier(name)}`),
    ' AND ',
  );
