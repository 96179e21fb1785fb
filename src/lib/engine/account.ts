import type { ContractName } from '#lib/contracts/contract.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { loadedTable } from './loaded-table.ts';
import type { Engine } from './engine.ts';
import { tablesOf } from './load.ts';
import { identifier, join, sql, type Sql } from './sql.ts';

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
  /** Rows in use of which a cell could not be used. */
  readonly usedInPart: number;
}

interface Outcome {
  readonly outcome: string;
  readonly rows: number;
  readonly in_part: number;
}

const isOneRecordEach = ({ mappings }: Reading) =>
  mappings.length === 1 && mappings[0]!.unpivot === undefined;

/** What became of each row. Where a row can give several records, it is used if any of them is. */
function outcomesOf(reading: Reading, sourceId: number): Sql {
  const records = tablesOf(reading).map(
    (contract) => sql`SELECT source_row, left_out, problems IS NOT NULL AS has_problem
      FROM ${identifier(loadedTable(contract))} WHERE source_id = ${sourceId}`,
  );
  const all = join(records, ' UNION ALL ');
  if (isOneRecordEach(reading))
    return sql`SELECT coalesce(left_out, 'used') AS outcome, has_problem FROM (${all})`;
  return sql`SELECT CASE WHEN bool_or(left_out IS NULL) THEN 'used'
      WHEN bool_or(left_out = 'rejected') THEN 'rejected' ELSE min(left_out) END AS outcome,
      bool_or(has_problem) AS has_problem
    FROM (${all}) GROUP BY source_row`;
}

const countRecords = (engine: Engine, reading: Reading, sourceId: number) =>
  Promise.all(
    tablesOf(reading).map(async (contract) => {
      const [counted] = await engine.query<{ records: number }>(sql`
        SELECT count(*) AS records FROM ${identifier(loadedTable(contract))}
        WHERE source_id = ${sourceId} AND left_out IS NULL`);
      return { contract: contract.name, records: counted!.records };
    }),
  );

/** Counts the rows of a loaded source by what became of them. */
export async function accountFor(
  engine: Engine,
  reading: Reading,
  sourceId: number,
): Promise<Account> {
  const outcomes = await engine.query<Outcome>(sql`
    SELECT outcome, count(*) AS rows, count(*) FILTER (has_problem) AS in_part
    FROM (${outcomesOf(reading, sourceId)}) GROUP BY outcome ORDER BY outcome`);
  const find = (name: string) => outcomes.find(({ outcome }) => outcome === name);
  const setAside = new Map(
    outcomes
      .filter(({ outcome }) => outcome !== 'used' && outcome !== 'rejected')
      .map(({ outcome, rows }) => [outcome, rows]),
  );
  for (const { reason } of reading.setAside) setAside.set(reason, (setAside.get(reason) ?? 0) + 1);
  return {
    rowsRead: reading.rowsRead,
    used: find('used')?.rows ?? 0,
    rejected: (find('rejected')?.rows ?? 0) + new Set(reading.problems.map(({ row }) => row)).size,
    setAside: [...setAside].map(([reason, rows]) => ({ reason, rows })),
    records: await countRecords(engine, reading, sourceId),
    usedInPart: find('used')?.in_part ?? 0,
  };
}
