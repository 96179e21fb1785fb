import type { Contract } from '#lib/contracts/contract.ts';
import type { Mapping, Reading } from '#lib/intake/reading.ts';
import { loadedTable } from './ddl.ts';
import { problemText, unitSeparator, unnestProblems } from './problem-text.ts';
import { identifier, join, sql, trusted, type Sql } from './sql.ts';

/** Whether any row of a loaded table has a date that could not be read. */
export const hasDateProblems = sql`coalesce(bool_or(contains(problems, 'date' || ${unitSeparator})), false)`;

/**
 * A date such as 12/25/2014 proves that its column is written month first. Every date of that
 * column that could be read either way, such as 03/04/2014, was then read the wrong way round:
 * it becomes a problem of its row.
 */
export function markMonthFirst(
  contract: Contract,
  { fields }: Mapping,
  { headings }: Reading,
  sourceId: number,
): Sql {
  const table = identifier(loadedTable(contract));
  const withProblems = sql`FROM ${table} WHERE source_id = ${sourceId} AND problems IS NOT NULL`;
  const proven = (heading: string) => sql`(${heading} IN (
    SELECT heading FROM (${unnestProblems(withProblems)})
    WHERE rule = 'date' AND try_strptime(value, '%m/%d/%Y') IS NOT NULL))`;
  const problems = Object.entries(fields).flatMap(([name, source]) => {
    if (contract.fields[name]?.type !== 'date' || !('column' in source)) return [];
    const heading = headings[source.column]!;
    const text = problemText(
      'date-order',
      sql`${heading}`,
      sql`strftime(${identifier(name)}, '%d/%m/%Y')`,
    );
    return [sql`WHEN day(${identifier(name)}) <= 12 AND ${proven(heading)} THEN ${text}`];
  });
  return sql`UPDATE ${table} SET problems = CASE ${join([trusted(''), ...problems], ' ')} END
    WHERE source_id = ${sourceId} AND problems IS NULL AND set_aside IS NULL`;
}
