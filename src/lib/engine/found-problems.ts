import type { Contract, ContractName, Field } from '#lib/contracts/contract.ts';
import { contracts } from '#lib/contracts/index.ts';
import type { Rule } from '#lib/contracts/problem.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { loadedTable } from './loaded-table.ts';
import type { Engine } from './engine.ts';
import { tablesOf } from './load.ts';
import { between } from './mapped-cells.ts';
import { unnestProblems } from './problem-text.ts';
import { identifier, join, sql, type Sql } from './sql.ts';

/** A problem as the database has it: what it is about, but not where and not in words. */
export interface Found {
  readonly contract: ContractName;
  readonly rule: Rule;
  readonly rejects: boolean;
  /** The field, or '' where the whole row is meant. */
  readonly name: string;
  /** Numbers of the columns it is read from, such as '3' or '3 5'; '' where the mapping says it. */
  readonly columns: string;
}

/**
 * The problems of a source, each once: contract, source_row, rule, rejects, name, columns, value. A
 * cell that two tables read alike has one problem, which rejects if it does in either.
 */
export function foundProblems(reading: Reading, sourceId: number): Sql {
  const tables = tablesOf(reading).map((contract: Contract) => {
    const rows = sql`SELECT source_row, problems FROM ${identifier(loadedTable(contract))}
      WHERE source_id = ${sourceId} AND problems IS NOT NULL`;
    return sql`SELECT ${contract.name} AS contract, * FROM (${unnestProblems(rows)})`;
  });
  return sql`SELECT source_row, rule, name, columns, value, min(contract) AS contract,
      bool_or(rejects) AS rejects
    FROM (${join(tables, ' UNION ALL ')}) GROUP BY ALL`;
}

/** The field that a problem is about, or null where the whole row is meant. */
export const fieldOf = ({ contract, name }: Found): Field | null =>
  contracts[contract].fields[name] ?? null;

/** The columns of the file that the cell is read from, counted from 0. */
export function columnsOf({ contract, name, columns }: Found, { mappings }: Reading): number[] {
  if (columns !== '') return columns.split(' ').map(Number);
  const sources = mappings
    .filter((mapping) => mapping.contract === contract)
    .flatMap(({ fields }) => fields[name] ?? []);
  return sources.flatMap((source) =>
    'column' in source ? [source.column] : 'columns' in source ? source.columns : [],
  );
}

/** What stands above the cell: headings of the file, or the title of a field that it has no column for. */
export function headingOf(found: Found, reading: Reading): string | null {
  const headings = columnsOf(found, reading).map((column) => reading.headings[column]);
  return headings.length > 0 ? headings.join(between) : (fieldOf(found)?.title ?? null);
}

/** One problem of one row. */
export interface FoundInRow extends Found {
  readonly source_row: number;
  readonly value: string | null;
}

/** The problems of a source in the order of its rows; with `onlyRejecting` without the warnings. */
export const findProblems = (
  engine: Engine,
  reading: Reading,
  sourceId: number,
  limit: number,
  onlyRejecting: boolean,
): Promise<FoundInRow[]> =>
  engine.query<FoundInRow>(sql`
    SELECT * FROM (${foundProblems(reading, sourceId)}) WHERE rejects OR NOT ${onlyRejecting}
    ORDER BY source_row, columns, value LIMIT ${limit}`);
