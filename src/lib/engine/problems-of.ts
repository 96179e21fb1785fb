import type { Field } from '#lib/contracts/contract.ts';
import { contractList, contracts } from '#lib/contracts/index.ts';
import type { Problem, Rule } from '#lib/contracts/problem.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { loadedTable } from './ddl.ts';
import type { Engine } from './engine.ts';
import { tablesOf } from './load.ts';
import { unnestProblems } from './problem-text.ts';
import { describeProblem } from './problem-messages.ts';
import { identifier, join, sql } from './sql.ts';

interface ProblemRow {
  readonly source_row: number;
  readonly heading: string | null;
  readonly value: string | null;
  readonly rule: Rule;
}

/** The problems of a source in the order of its rows, at most `limit` of them. */
export async function problemsOf(
  engine: Engine,
  reading: Reading,
  sourceId: number,
  limit: number,
): Promise<Problem[]> {
  const rows = tablesOf(reading).map(
    (contract) => sql`SELECT source_row, problems FROM ${identifier(loadedTable(contract))}
      WHERE source_id = ${sourceId} AND problems IS NOT NULL`,
  );
  const found = await engine.query<ProblemRow>(sql`
    SELECT DISTINCT * FROM (${unnestProblems(join(rows, ' UNION ALL '))})
    ORDER BY source_row, heading LIMIT ${limit}`);
  const cells = found.map(({ source_row, heading, value, rule }) => ({
    source: reading.source,
    row: source_row,
    column: heading,
    value,
    rule,
    message: describeProblem(rule, value, fieldUnder(reading, heading)),
  }));
  return [...reading.problems, ...cells]
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    .slice(0, limit);
}

/** The contract field that a heading of the file was read as. */
function fieldUnder(reading: Reading, heading: string | null): Field | null {
  for (const { contract, fields, unpivot } of reading.mappings) {
    const declared = contracts[contract].fields;
    const isHeading = (column: number) => reading.headings[column] === heading;
    if (unpivot?.columns.some(({ column }) => isHeading(column)))
      return declared[unpivot.field] ?? null;
    const mapped = Object.entries(fields).find(
      ([, source]) => 'column' in source && isHeading(source.column),
    );
    if (mapped) return declared[mapped[0]] ?? null;
  }
  const titled = contractList.flatMap(({ fields }) => Object.values(fields));
  return titled.find(({ title }) => title === heading) ?? null;
}
