import { sql, type Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';

/** One inspection or visit with its days, its evidence and the date of its plan; days at midnight UTC. */
export type EventRow = {
  readonly provider: string;
  readonly published: Date;
  readonly inspection_type: string | null;
  readonly framework: string | null;
  readonly inspection_start: Date | null;
  readonly inspection_end: Date | null;
  readonly visit_theme: string | null;
  readonly cases_examined: number | null;
  readonly young_people_met: number | null;
  readonly parents_met: number | null;
  readonly carers_met: number | null;
  readonly weeks_on_site: number | null;
  readonly plan_due: Date | null;
  /** The seventieth working day after publication; null where it cannot be counted. */
  readonly counted_due: Date | null;
  readonly working_days: number | null;
  readonly is_graded: boolean;
  /** Whether it is the one that the page is about. */
  readonly is_shown: boolean;
};

/** Every day on which something about the provider was published by the as-at date. */
const daysOf = ({ provider, asAt }: Scope): Sql => sql`(
  SELECT published, bool_or(is_graded) AS is_graded FROM (
    SELECT published, true AS is_graded FROM judgements WHERE provider_key = ${provider}
    UNION ALL SELECT published, is_graded FROM inspections WHERE provider_key = ${provider}
    UNION ALL SELECT published, false FROM findings WHERE provider_key = ${provider}
  ) WHERE published <= ${asAt} GROUP BY published
)`;

/** The day asked for where something was published on it, or else that of the latest inspection. */
export const shownDay = (scope: Scope): Sql => sql`(
  SELECT coalesce(
    max(published) FILTER (published = ${scope.inspection}::DATE),
    max(published) FILTER (is_graded), max(published)
  ) FROM ${daysOf(scope)} AS d
)`;

/** The inspections and visits of a provider, the latest first. */
export const events = {
  id: 'inspection-events',
  query: (scope: Scope): Sql => sql`
    WITH judged AS (
      SELECT published, any_value(inspection_type) AS inspection_type,
        any_value(framework) AS framework, any_value(inspection_start) AS inspection_start
      FROM judgements WHERE provider_key = ${scope.provider} GROUP BY published
    )
    SELECT (SELECT any_value(p.provider) FROM providers AS p
        WHERE p.provider_key = ${scope.provider}) AS provider,
      d.published, d.is_graded, d.published = ${shownDay(scope)} AS is_shown,
      coalesce(j.inspection_type, i.inspection_type) AS inspection_type,
      coalesce(j.framework, i.framework) AS framework,
      coalesce(j.inspection_start, i.inspection_start) AS inspection_start,
      i.inspection_end, i.visit_theme, i.cases_examined, i.young_people_met, i.parents_met,
      i.carers_met, i.weeks_on_site, i.plan_due, p.counted_due, p.working_days
    FROM ${daysOf(scope)} AS d
    LEFT JOIN judged AS j USING (published)
    LEFT JOIN (FROM inspections WHERE provider_key = ${scope.provider}) AS i USING (published)
    LEFT JOIN (FROM plan_deadlines WHERE provider_key = ${scope.provider}) AS p USING (published)
    ORDER BY d.published DESC`,
};
