import type { ContractName } from '#lib/contracts/contract.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { loadedTable } from './ddl.ts';
import type { Engine } from './engine.ts';
import { tablesOf } from './load.ts';
import { identifier, join, sql } from './sql.ts';

/**
 * What became of every row of a source. rowsRead = used + rejected + the rows of `setAside`:
 * intake counts the first, the database the others.
 */
export interface Account {
  readonly rowsRead: number;
  /** Rows of which at least one record is in use. */
  readonly used: number;
  /** Rows of which nothing could be used. */
  readonly rejected: number;
  readonly setAside: readonly { readonly reason: string; readonly rows: number }[];
  readonly records: readonly { readonly contract: ContractName; readonly records: number }[];
  /** Rows in use of which a cell could not be read. */
  readonly usedInPart: number;
}

/** Counts the rows of a loaded source by what became of them. */
export async function accountFor(
  engine: Engine,
  reading: Reading,
  sourceId: number,
): Promise<Account> {
  const tables = tablesOf(reading);
  const rows = tables.map(
    (contract) => sql`SELECT source_row, problems IS NOT NULL AS is_bad, set_aside
      FROM ${identifier(loadedTable(contract))} WHERE source_id = ${sourceId}`,
  );
  const outcomes = await engine.query<{ outcome: string; rows: number; in_part: number }>(sql`
    WITH outcome AS (
      SELECT source_row,
        CASE WHEN bool_or(NOT is_bad AND set_aside IS NULL) THEN 'used'
          WHEN bool_or(is_bad) THEN 'rejected' ELSE min(set_aside) END AS outcome,
        bool_or(is_bad) AS has_problem
      FROM (${join(rows, ' UNION ALL ')}) GROUP BY source_row
    )
    SELECT outcome, count(*) AS rows, count(*) FILTER (has_problem) AS in_part
    FROM outcome GROUP BY outcome ORDER BY outcome`);
  const find = (name: string) => outcomes.find(({ outcome }) => outcome === name);
  const records = await Promise.all(
    tables.map(async (contract) => {
      const [counted] = await engine.query<{ records: number }>(sql`
        SELECT count(*) AS records FROM ${identifier(loadedTable(contract))}
        WHERE source_id = ${sourceId} AND problems IS NULL AND set_aside IS NULL`);
      return { contract: contract.name, records: counted!.records };
    }),
  );
  return {
    rowsRead: reading.rowsRead,
    used: find('used')?.rows ?? 0,
    rejected: (find('rejected')?.rows ?? 0) + new Set(reading.problems.map(({ row }) => row)).size,
    setAside: outcomes
      .filter(({ outcome }) => outcome !== 'used' && outcome !== 'rejected')
      .map(({ outcome, rows: count }) => ({ reason: outcome, rows: count })),
    records,
    usedInPart: find('used')?.in_part ?? 0,
  };
}
