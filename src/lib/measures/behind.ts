import { sql, type Sql } from '#lib/engine/sql.ts';
import { keysOf, type Scope } from './filters.ts';

/** The line of a category, which is itself where it is a name of the user's own. */
const lineOf = (category: string | null): Sql =>
  sql`coalesce((SELECT line FROM categories WHERE category = ${category}), ${category})`;

const isAmong = (comparators: Scope['comparators']): Sql =>
  sql`(${keysOf(comparators)} IS NULL OR list_contains(${keysOf(comparators)}, provider_key))`;

const judged = sql`source, source_row, provider, inspection_type, framework, inspection_start,
  published, category, grade, grade_as_published`;

const acted = sql`source, source_row, provider, plan, action_id, category, status,
  valid_from AS reported, created, original_due, current_due, completed`;

/** The actions as they stand at the as-at date; `counted` says which of them a measure counts. */
const actionsThat =
  (counted: Sql) =>
  ({ provider, category, actionsAt }: Scope): Sql => sql`
    SELECT ${acted} FROM action_as_at(${actionsAt})
    WHERE provider_key = ${provider} AND category = coalesce(${category}, category) AND ${counted}
    ORDER BY source, source_row`;

const isLive = actionsThat(sql`is_live`);

/** By the name of a measure: the rows of the files that it counts, under what a page is filtered by. */
const rowsBehind: Readonly<Record<string, (scope: Scope) => Sql>> = {
  inspection_history: ({ provider, category, asAt }) => sql`
    SELECT ${judged} FROM judgements
    WHERE provider_key = ${provider} AND published <= ${asAt}
      AND line = coalesce(${lineOf(category)}, line)
    UNION ALL BY NAME
    SELECT source, source_row, provider, inspection_type, framework, inspection_start, published
    FROM inspections WHERE provider_key = ${provider} AND published <= ${asAt}
    ORDER BY source, source_row`,

  movement: ({ provider, category, asAt }) => sql`
    SELECT ${judged} FROM judgements JOIN grades USING (grade)
    WHERE rank IS NOT NULL AND provider_key = ${provider} AND published <= ${asAt}
      AND line = coalesce(${lineOf(category)}, line)
    ORDER BY source, source_row`,

  grade_profile_by_march: ({ category, asAt, comparators }) => sql`
    SELECT ${judged} FROM judgements JOIN grades USING (grade)
    WHERE rank IS NOT NULL AND published <= ${asAt} AND ${isAmong(comparators)}
      AND line = coalesce(${lineOf(category)}, 'overall')
    ORDER BY source, source_row`,

  judgement_as_at: ({ category, asAt, comparators }) => sql`
    SELECT ${judged} FROM judgement_as_at(${asAt}, ${asAt}) JOIN grades USING (grade)
    WHERE rank IS NOT NULL AND ${isAmong(comparators)} AND existed(provider_key, ${asAt})
      AND line = coalesce(${lineOf(category)}, 'overall')
    ORDER BY source, source_row`,

  theme_history: ({ provider, category, asAt }) => sql`
    SELECT source, source_row, provider, published, finding_id, kind, category, theme, finding
    FROM findings AS f
    WHERE provider_key = ${provider} AND published <= ${asAt} AND theme IS NOT NULL
      AND (${category} IS NULL OR f.category = ${category})
    ORDER BY source, source_row`,

  action_as_at: actionsThat(sql`true`),
  burn_up: isLive,
  opened_and_closed: isLive,
  age_of_open: actionsThat(sql`is_open`),
  on_time: (scope) => actionsThat(sql`is_live AND original_due <= ${scope.actionsAt}`)(scope),

  completion_over_time: ({ provider, category, asAt }) => sql`
    SELECT ${acted} FROM action_periods
    WHERE provider_key = ${provider} AND valid_from <= ${asAt}
      AND category = coalesce(${category}, category)
    ORDER BY source, source_row`,
};

/** The question for the rows behind a measure; a measure that none is known for is a fault of ours. */
export function askBehind(measure: string, scope: Scope): Sql {
  const rows = rowsBehind[measure];
  if (rows === undefined) throw new Error(`unknown measure: ${measure}`);
  return rows(scope);
}
