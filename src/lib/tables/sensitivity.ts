import { formatPercent } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import { defineTable } from './table.ts';

type SensitivityRow = {
  readonly definition: string;
  readonly closed: number;
  readonly counted: number;
  readonly rate: number | null;
};

const words: Readonly<Record<string, string>> = {
  'live actions': 'Of live actions, as it is published',
  'including withdrawn': 'Of all actions, withdrawn and superseded ones counted as done',
  'due only': 'Of live actions that were due by then on their original date',
};

/** Whole per cent; with fewer than ten a share says less than the two numbers. */
const percentOf = ({ rate, counted }: SensitivityRow) =>
  rate === null || counted < 10 ? '' : ` (${formatPercent(rate)})`;

export const sensitivity = defineTable<SensitivityRow>({
  id: 'sensitivity',
  title: 'Completion on other definitions',
  reads: ['actions'],
  measure: 'completion_sensitivity',
  columns: [
    { key: 'definition', title: 'Counted how', label: (name) => words[name] ?? name },
    { key: 'closed', title: 'Complete' },
    { key: 'counted', title: 'Of' },
    { key: 'rate', title: 'Rate' },
  ],
  counting: [{ parts: ['closed'], whole: 'counted', hasRest: true, rates: ['rate'] }],
  query: ({ provider, category, actionsAt }) => sql`
    SELECT definition, sum(closed)::INTEGER AS closed, sum(c.counted)::INTEGER AS counted,
      sum(closed) / nullif(sum(c.counted), 0) AS rate
    FROM completion_sensitivity(${actionsAt}) AS c
    WHERE provider_key = ${provider} AND c.category = coalesce(${category}, c.category)
    GROUP BY definition ORDER BY definition DESC`,
  summary(rows) {
    const [first] = rows.filter(({ definition }) => definition === 'live actions');
    if (!first) return 'There is no action to count.';
    const others = rows
      .filter((row) => row !== first)
      .map((row) => `${row.closed} of ${row.counted}${percentOf(row)}`);
    return `${first.closed} of ${first.counted}${percentOf(first)} as it is published; ${others.join(' or ')} counted otherwise.`;
  },
});
