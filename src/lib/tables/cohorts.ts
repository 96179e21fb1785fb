import { formatCount } from '#lib/charts/format.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import { sql } from '#lib/engine/sql.ts';
import { defineTable } from './table.ts';

type CohortRow = {
  readonly plan: string | null;
  readonly months: number;
  readonly closed: number;
  readonly counted: number;
  readonly rate: number | null;
};

export const cohorts = defineTable<CohortRow>({
  id: 'cohorts',
  title: 'How soon plans deliver',
  reads: ['actions'],
  measure: 'cohorts',
  columns: [
    { key: 'plan', title: 'Plan' },
    { key: 'months', title: 'Months after creation' },
    { key: 'closed', title: 'Complete by then' },
    { key: 'counted', title: 'Actions old enough' },
    { key: 'rate', title: 'Rate' },
  ],
  counting: [{ parts: ['closed'], whole: 'counted', hasRest: true, rates: ['rate'] }],
  query: ({ provider, category, actionsAt }) => sql`
    SELECT plan, months, sum(closed)::INTEGER AS closed, sum(c.counted)::INTEGER AS counted,
      sum(closed) / nullif(sum(c.counted), 0) AS rate
    FROM cohorts(${actionsAt}) AS c
    WHERE provider_key = ${provider} AND c.category = coalesce(${category}, c.category)
    GROUP BY plan, months ORDER BY plan, months`,
  summary(rows) {
    const last = rows.at(-1);
    if (!last) return 'No action is old enough to say.';
    return `${last.closed} of ${formatCount(last.counted, 'action')} of the ${last.plan === null ? 'actions without a plan' : `plan “${closeTurned(last.plan)}”`} were complete within ${last.months} months of being created.`;
  },
});
