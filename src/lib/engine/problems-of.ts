import type { Problem } from '#lib/contracts/problem.ts';
import type { Reading } from '#lib/intake/reading.ts';
import type { Engine } from './engine.ts';
import { fieldOf, foundProblems, headingOf, type Found } from './found-problems.ts';
import { describeProblem } from './problem-messages.ts';
import { sql } from './sql.ts';

interface ProblemRow extends Found {
  readonly source_row: number;
  readonly value: string | null;
}

/**
 * The problems of a source in the order of its rows, at most `limit` of them; with `onlyRejecting`
 * those that leave their row of no use.
 */
export async function problemsOf(
  engine: Engine,
  reading: Reading,
  sourceId: number,
  limit: number,
  onlyRejecting = false,
): Promise<Problem[]> {
  const found = await engine.query<ProblemRow>(sql`
    SELECT * FROM (${foundProblems(reading, sourceId)}) WHERE rejects OR NOT ${onlyRejecting}
    ORDER BY source_row, columns, value LIMIT ${limit}`);
  const cells = found.map((row) => ({
    source: reading.source,
    row: row.source_row,
    column: headingOf(row, reading),
    value: row.value,
    rule: row.rule,
    message: describeProblem(row.rule, row.value, fieldOf(row), !row.rejects),
    ...(row.rejects ? {} : { isWarning: true as const }),
  }));
  return [...reading.problems, ...cells]
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    .slice(0, limit);
}
