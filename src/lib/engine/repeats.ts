import type { Contract } from '#lib/contracts/contract.ts';
import type { Mapping } from '#lib/intake/reading.ts';
import { loadedColumns } from './ddl.ts';
import { loadedTable } from './loaded-table.ts';
import { problemText } from './problem-text.ts';
import { identifier, join, sql, type Sql } from './sql.ts';

/** How many other rows the problem of a row that contradicts them names. */
const named = 5;

/** Whether rows in use of a loaded table have a key in common. */
export function hasRepeats({ key }: Contract): Sql {
  const rows = sql`count(*) FILTER (left_out IS NULL)`;
  const keys = sql`count(DISTINCT hash(${join(key.map(identifier))})) FILTER (left_out IS NULL)`;
  return sql`${rows} > ${keys}`;
}

/**
 * Rows of one source that name the same thing twice. Where they all say the same, the first is
 * used and the others are set aside. Where they differ the user may have said whether the first or
 * the last is right; without a word none is used, because nobody else knows.
 */
export function markRepeats(contract: Contract, { onRepeat }: Mapping, sourceId: number): Sql {
  const table = identifier(loadedTable(contract));
  const key = join(contract.key.map(identifier));
  const all = join(loadedColumns(contract).map(identifier));
  const isRecord = sql`source_id = ${sourceId} AND left_out IS NULL`;
  const others = sql`array_to_string(list_filter(r.rows, lambda other: other <> t.source_row)[1:${named}], ', ')`;
  const conflict = problemText({
    rule: 'conflict',
    severity: 'rejects',
    name: '',
    columns: sql`''`,
    value: others,
  });
  const isSettled = onRepeat !== undefined;
  const kept = sql`CASE WHEN r.differs AND ${onRepeat === 'last'} THEN r.last ELSE r.first END`;
  return sql`
    WITH repeated AS (
      SELECT ${key}, arg_min(rowid, source_row) AS first, arg_max(rowid, source_row) AS last, min(source_row, ${named + 1}) AS rows,
        count(DISTINCT hash(${all})) > 1 AS differs
      FROM ${table} WHERE ${isRecord} GROUP BY ${key} HAVING count(*) > 1
    )
    UPDATE ${table} AS t SET
      left_out = CASE WHEN NOT r.differs THEN 'duplicate' WHEN ${isSettled} THEN 'repeat' ELSE 'rejected' END,
      problems = CASE WHEN r.differs AND NOT ${isSettled}
        THEN concat_ws(chr(30), t.problems, ${conflict}) ELSE t.problems END
    FROM repeated AS r
    WHERE ${isRecord} AND ${sameKey(contract)}
      AND (t.rowid <> ${kept} OR (r.differs AND NOT ${isSettled}))`;
}

const sameKey = ({ key }: Contract) =>
  join(
    key.map((name) => sql`r.${identifier(name)} IS NOT DISTINCT FROM t.${identifier(name)}`),
    ' AND ',
  );
