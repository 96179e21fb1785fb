import { sql, type Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { shownDay } from '../inspection/events.ts';

/** The latest grade of one line on one side. */
export type GradeRow = {
  readonly line: string;
  readonly grade: string;
  readonly rank: number;
  readonly framework: string | null;
  readonly published: Date;
};

/** How far the actions of one category are on one side. */
export type DoneRow = { readonly category: string; readonly closed: number; readonly live: number };

/** A theme that the latest inspection of one side cites, and in how many findings. */
export type ThemeRow = { readonly theme: string; readonly areas: number };

const grades = {
  id: 'side-grades',
  query: ({ provider, category, asAt }: Scope): Sql => sql`
    SELECT j.line, j.grade, g.rank, j.framework, j.published
    FROM judgement_as_at(${asAt}, ${asAt}) AS j JOIN grades AS g USING (grade)
    LEFT JOIN categories AS k ON k.category = j.line
    WHERE j.provider_key = ${provider} AND g.rank IS NOT NULL
      AND (${category} IS NULL OR j.line =
        coalesce((SELECT o.line FROM categories AS o WHERE o.category = ${category}), ${category}))
    ORDER BY k.position NULLS LAST, j.line`,
};

const done = {
  id: 'side-actions',
  query: ({ provider, category, actionsAt }: Scope): Sql => sql`
    SELECT category, (count(*) FILTER (is_live AND is_closed))::INTEGER AS closed,
      (count(*) FILTER (is_live))::INTEGER AS live
    FROM action_as_at(${actionsAt}) LEFT JOIN categories USING (category)
    WHERE provider_key = ${provider} AND category = coalesce(${category}, category)
    GROUP BY category, position HAVING live > 0 ORDER BY position NULLS LAST, category`,
};

const themes = {
  id: 'side-themes',
  query: (scope: Scope): Sql => sql`
    SELECT f.theme, count(*)::INTEGER AS areas FROM findings AS f
    WHERE f.provider_key = ${scope.provider} AND f.published = ${shownDay({ ...scope, inspection: null })}
      AND f.is_area AND f.theme IS NOT NULL
      AND (${scope.category} IS NULL OR f.category = ${scope.category})
    GROUP BY f.theme ORDER BY f.theme`,
};

/** What is asked of each side of a comparison. */
export const sideQuestions = [grades, done, themes] as const;

/** One side of a comparison with the name it goes by. */
export interface Side {
  readonly name: string;
  readonly scope: Scope;
  readonly grades: readonly GradeRow[];
  readonly done: readonly DoneRow[];
  readonly themes: readonly ThemeRow[];
}

/** Puts a side together from the answers to its questions. */
export function readSide(
  name: string,
  scope: Scope,
  rowsOf: (id: string) => readonly Record<string, unknown>[],
): Side {
  const [own, actions, cited] = sideQuestions.map(({ id }) => rowsOf(id)) as unknown as [
    readonly GradeRow[],
    readonly DoneRow[],
    readonly ThemeRow[],
  ];
  return { name, scope, grades: own, done: actions, themes: cited };
}
