import { sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { compareCategories } from '../format.ts';
import { lineOf } from '../lines.ts';
import { scale } from '../scale.ts';

/** One grade on a line, and whether it can be compared with the one before it. */
export type StepRow = {
  readonly provider: string;
  readonly line: string;
  readonly category: string;
  readonly published: Date;
  readonly framework: string | null;
  readonly grade: string;
  readonly grade_as_published: string;
  /** Null for the first grade of a line. */
  readonly movement: string | null;
};

/** Every grade of every line, in the order of the lines and of the days. */
export const askSteps = ({ provider, category, asAt, from }: Scope) => sql`
  SELECT t.provider, t.line, t.category, t.published, t.framework, t.grade,
    t.grade_as_published, m.movement
  FROM judgement_timeline AS t LEFT JOIN movement AS m
    ON m.provider_key = t.provider_key AND m.category = t.line AND m.to_published = t.published
  LEFT JOIN categories AS k ON k.category = t.line
  WHERE t.provider_key = ${provider} AND t.grade IS NOT NULL AND t.published BETWEEN ${from} AND ${asAt}
    AND t.line = coalesce(${lineOf(category)}, t.line)
  ORDER BY k.position NULLS LAST, t.line, t.published`;

/** A grade with its place on the scale, 1 the best, and the number of its unbroken run. */
export type Step = StepRow & { readonly rank: number; readonly run: number };

export interface Course {
  readonly line: string;
  readonly steps: readonly Step[];
  readonly last: Step;
}

const rankOf = new Map<string, number>(scale.map(({ value, rank }) => [value, rank]));

/** A run ends where the next grade cannot be compared with it. */
function readSteps(rows: readonly StepRow[]): Step[] {
  let run = 0;
  return rows
    .toSorted((a, b) => a.published.getTime() - b.published.getTime())
    .map((row) => {
      if (row.movement === 'not_comparable') run++;
      return { ...row, rank: rankOf.get(row.grade)!, run };
    });
}

export function readCourses(rows: readonly StepRow[]): Course[] {
  const known = rows.filter(({ grade }) => rankOf.has(grade));
  const lines = [...new Set(known.map(({ line }) => line))].sort(compareCategories);
  return lines.map((line) => {
    const steps = readSteps(known.filter((row) => row.line === line));
    return { line, steps, last: steps.at(-1)! };
  });
}
