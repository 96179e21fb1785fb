import type { Contract, ContractName } from '#lib/contracts/contract.ts';
import { contractList } from '#lib/contracts/index.ts';
import { loadedTable } from '#lib/engine/loaded-table.ts';
import { identifier, join, sql, type Sql } from '#lib/engine/sql.ts';
import { columnsOf, type ExplorerColumn } from './columns.ts';
import { conditionOf, orderOf } from './conditions.ts';
import { withFilter, type Selection } from './selection.ts';

/** Where a row stands in its table of the database: its name for as long as no file comes or goes. */
export type RowId = number;

export interface Total {
  readonly contract: ContractName;
  readonly rows: number;
}

export interface ValueCount {
  readonly value: string | null;
  readonly rows: number;
}

/** How many of the rows of the table have a field. */
export interface FieldCompleteness {
  readonly contract: ContractName;
  readonly field: string;
  readonly given: number;
  readonly counted: number;
  readonly rate: number;
}

/** A row by its id, with the values of its columns. */
export type ExploredRow = Readonly<Record<string, unknown>> & { readonly id: RowId };

/** The rows in use, by the names of their columns, with their ids. */
const rowsInUse = (contract: Contract): Sql => sql`(
  SELECT t.rowid::INTEGER AS id, s.source, t.*
  FROM ${identifier(loadedTable(contract))} AS t JOIN sources AS s USING (source_id)
  WHERE t.left_out IS NULL)`;

/** How many rows of each table are in use. */
export const countTables: Sql = join(
  contractList.map(
    ({ name }) =>
      sql`SELECT ${name} AS contract, count(*)::INTEGER AS rows FROM ${identifier(`given_${name}`)}`,
  ),
  ' UNION ALL ',
);

/** How complete each field of each table is. */
export const readCompleteness: Sql = sql`FROM completeness`;

/**
 * The ids of all rows of a selection in its order, as one list: a million numbers are soon sent, and
 * what they stand for is read as it comes into view. The database of a page has one thread, so that
 * a list keeps the order of what it is made from; sorting within the list takes three times as long.
 */
export function findRows(contract: Contract, selection: Selection): Sql {
  const columns = columnsOf(contract);
  const sorted = columns.find(({ key }) => key === selection.sort?.key);
  const order = [
    ...(sorted ? [orderOf(sorted, selection.sort!.isDescending)] : []),
    sql`source_id, source_row, id`,
  ];
  return sql`SELECT list(id) AS ids FROM (
    SELECT id FROM ${rowsInUse(contract)} WHERE ${conditionOf(columns, selection)}
    ORDER BY ${join(order)})`;
}

/**
 * Rows by their ids, in no order. The ids are bound as one text: a thousand values of a statement take
 * the database longer to read than the rows they stand for.
 */
export function readRows(contract: Contract, ids: readonly RowId[]): Sql {
  const keys = columnsOf(contract).map(({ key }) => identifier(key));
  return sql`WITH wanted AS MATERIALIZED (
      SELECT unnest(string_split(${ids.join(',')}, ','))::BIGINT AS id)
    SELECT t.rowid::INTEGER AS id, ${join(keys)}
    FROM wanted JOIN ${identifier(loadedTable(contract))} AS t ON t.rowid = wanted.id
    JOIN sources USING (source_id)`;
}

/** How often each value of a column occurs among the rows that everything else of the selection wants. */
export function countValues(contract: Contract, selection: Selection, column: ExplorerColumn): Sql {
  const others = conditionOf(columnsOf(contract), withFilter(selection, column.key, null));
  const cell = identifier(column.key);
  return sql`SELECT ${cell} AS value, count(*)::INTEGER AS rows FROM ${rowsInUse(contract)}
    WHERE ${others} GROUP BY ${cell} ORDER BY ${orderOf(column, false)}`;
}
