import type { Problem } from '#lib/contracts/problem.ts';
import type { Reading } from '#lib/intake/reading.ts';
import type { Engine } from './engine.ts';
import { fieldOf, findProblems, headingOf, type FoundInRow } from './found-problems.ts';
import { describeProblem } from './problem-messages.ts';

function toProblem(found: FoundInRow, reading: Reading): Problem {
  const { source_row, value, rule, rejects } = found;
  return {
    source: reading.source,
    row: source_row,
    column: headingOf(found, reading),
    value,
    rule,
    message: describeProblem(rule, value, fieldOf(found), !rejects),
    ...(rejects ? {} : { isWarning: true }),
  };
}

/** The problems of a source in the order of its rows, warnings included, at most `limit` of them. */
export async function problemsOf(
  engine: Engine,
  reading: Reading,
  sourceId: number,
  limit: number,
): Promise<Problem[]> {
  const found = await findProblems(engine, reading, sourceId, limit, false);
  return [...reading.problems, ...found.map((one) => toProblem(one, reading))]
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    .slice(0, limit);
}
