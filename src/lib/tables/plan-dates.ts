import { formatCount, formatDate } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import { placeColumns } from './action-columns.ts';
import { defineTable } from './table.ts';

type DateRow = {
  readonly published: Date;
  readonly stated_due: Date;
  readonly counted_due: Date | null;
  readonly working_days: number;
  readonly days_apart: number | null;
  readonly convention: string;
  readonly source: string;
  readonly source_row: number;
};

export const planDates = defineTable<DateRow>({
  id: 'plan-dates',
  title: 'When the plan was due',
  reads: ['inspections'],
  measure: 'plan_deadlines',
  columns: [
    { key: 'published', title: 'Report published' },
    { key: 'stated_due', title: 'Plan due as stated' },
    { key: 'counted_due', title: 'Seventieth working day' },
    { key: 'days_apart', title: 'Days apart' },
    { key: 'convention', title: 'How it is counted' },
    ...placeColumns,
  ],
  query: ({ provider, asAt }) => sql`
    FROM plan_deadlines WHERE provider_key = ${provider} AND published <= ${asAt}
    ORDER BY published DESC`,
  summary(rows) {
    const [latest] = rows;
    if (!latest) return 'No file says when a plan was due.';
    const { stated_due, counted_due, working_days, published } = latest;
    const count =
      counted_due === null
        ? 'the bank holidays of the time are not known'
        : `counted plainly, the ${working_days}th working day after it was ${formatDate(counted_due)}`;
    return `${formatCount(rows.length, 'date')} stated. The plan after the report of ${formatDate(published)} was due on ${formatDate(stated_due)}; ${count}. Both are information: the period runs from receipt of the report.`;
  },
});
