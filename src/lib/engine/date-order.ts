import type { Contract } from '#lib/contracts/contract.ts';
import type { Mapping } from '#lib/intake/reading.ts';
import { loadedTable } from './loaded-table.ts';
import type { Engine } from './engine.ts';
import { mapCells, type Cell } from './mapped-cells.ts';
import { problemText, recordSeparator, unnestProblems } from './problem-text.ts';
import { identifier, join, sql, type Sql } from './sql.ts';

/** The fields of which an unreadable date, such as 12/25/2014, can be read month first. */
async function findMonthFirst(
  engine: Engine,
  contract: Contract,
  sourceId: number,
): Promise<string[]> {
  const rows = sql`FROM ${identifier(loadedTable(contract))}
    WHERE source_id = ${sourceId} AND problems IS NOT NULL`;
  const found = await engine.query<{ name: string }>(sql`
    SELECT DISTINCT name FROM (${unnestProblems(rows)})
    WHERE rule = 'date' AND try_strptime(value, ['%m/%d/%y', '%m/%d/%Y']) IS NOT NULL`);
  return found.map(({ name }) => name);
}

const isAmbiguous = ({ name }: Cell) => sql`coalesce(day(${identifier(name)}) <= 12, false)`;

function markColumns(contract: Contract, cells: readonly Cell[], sourceId: number): Sql {
  const table = identifier(loadedTable(contract));
  const problems = cells.map((cell) => {
    const value = sql`strftime(${identifier(cell.name)}, '%d/%m/%Y')`;
    const severity = cell.field.required ? 'rejects' : 'warns';
    const text = problemText({ ...cell, rule: 'date-order', severity, value, columns: sql`''` });
    return sql`CASE WHEN ${isAmbiguous(cell)} THEN ${text} END`;
  });
  const blanked = cells
    .filter(({ field }) => !field.required)
    .map(({ name }) => identifier(name))
    .map((column) => sql`${column} = CASE WHEN day(${column}) > 12 THEN ${column} END`);
  const required = cells.filter(({ field }) => field.required).map(isAmbiguous);
  const leftOut = sql`left_out = CASE WHEN ${join([sql`false`, ...required], ' OR ')} THEN 'rejected' END`;
  const text = sql`problems = nullif(concat_ws(${recordSeparator}, problems, ${join(problems)}), '')`;
  return sql`UPDATE ${table} SET ${join([text, leftOut, ...blanked])}
    WHERE source_id = ${sourceId} AND left_out IS NULL`;
}

/**
 * A date such as 12/25/2014 proves that its column is written month first. Every date of that
 * column that could be read either way, such as 03/04/2014, was then read the wrong way round:
 * it becomes a problem of its row.
 */
export async function markMonthFirst(
  engine: Engine,
  contract: Contract,
  mapping: Mapping,
  sourceId: number,
): Promise<void> {
  const proven = await findMonthFirst(engine, contract, sourceId);
  const cells = mapCells(contract, mapping).filter(({ name, isMonthFirst }) => {
    return proven.includes(name) && !isMonthFirst;
  });
  if (cells.length > 0) await engine.run(markColumns(contract, cells, sourceId));
}
