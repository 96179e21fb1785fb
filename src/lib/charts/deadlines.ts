import { sql } from '#lib/engine/sql.ts';
import { defineChart } from './chart.ts';
import { drawDeadlines, outcomes, type DeadlineRow } from './deadlines/draw.ts';
import { drawEmpty } from './empty.ts';
import {
  atDate,
  categoryLabel,
  formatCount,
  formatDate,
  formatPercent,
  formatNumber,
} from './format.ts';
import { paper } from './palette.ts';
import { namesOf, planNotes, titleOf } from './plans.ts';
import { sum } from './sum.ts';

const noRows = 'No action was due by this date.';

const count = (rows: readonly DeadlineRow[]) => ({
  onTime: sum(rows.map(({ on_time }) => on_time)),
  late: sum(rows.map(({ late }) => late)),
  stillOpen: sum(rows.map(({ still_open }) => still_open)),
  due: sum(rows.map(({ due }) => due)),
});

export const deadlines = defineChart<DeadlineRow>({
  id: 'deadlines',
  description:
    'The live actions that were due by the as-at date on the date first set for them: completed by it, completed later, or still open. A new date does not make an action on time. Actions without a due date are not counted.',
  reads: ['actions'],
  measure: 'on_time',
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'on_time', title: 'On time' },
    { key: 'late', title: 'Completed late' },
    { key: 'still_open', title: 'Still open' },
    { key: 'due', title: 'Due' },
    { key: 'plan', title: 'Plan' },
  ],
  counting: [{ parts: ['on_time', 'late', 'still_open'], whole: 'due', sums: [[]] }],

  query: (scope) => sql`
    SELECT ${namesOf(scope)}, t.category, on_time, late, still_open, due
    FROM on_time(${scope.actionsAt}) AS t LEFT JOIN categories USING (category)
    WHERE provider_key = ${scope.provider}
      AND t.category = coalesce(${scope.category}, t.category)
    ORDER BY position NULLS LAST, t.category`,

  title: (rows, scope) => titleOf('Actions against their original due date', rows, scope),

  draw: (rows, frame) =>
    rows.length === 0 ? drawEmpty(noRows, frame) : drawDeadlines(rows, frame),

  series: (rows) => ({
    kind: 'stack',
    orientation: 'lying',
    categories: rows.map(({ category }) => categoryLabel(category)),
    series: outcomes.map(({ key, fill, words }) => ({
      name: words,
      values: rows.map((row) => row[key]),
      colour: paper.statuses[fill].fill,
    })),
  }),

  summary(rows, { actionsAt }) {
    if (rows.length === 0) return noRows;
    const { onTime, late, stillOpen, due } = count(rows);
    const share = due >= 10 ? ` (${formatPercent(onTime / due)})` : '';
    return `Of ${formatCount(due, 'action')} due by ${formatDate(actionsAt)} on the original date, ${formatNumber(onTime)} ${onTime === 1 ? 'was' : 'were'} completed on time${share}, ${formatNumber(late)} late, and ${formatNumber(stillOpen)} ${stillOpen === 1 ? 'is' : 'are'} still open.`;
  },

  counted(rows, { actionsAt, asAt }) {
    if (rows.length === 0) return 'No action due';
    const { onTime, due } = count(rows);
    return `${formatNumber(onTime)} of ${formatCount(due, 'action')} due completed on time${atDate(actionsAt, asAt)}`;
  },

  notes: planNotes,
});
