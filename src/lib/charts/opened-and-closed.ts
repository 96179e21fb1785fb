import { sql } from '#lib/engine/sql.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import { atDate, formatCount, formatNumber } from './format.ts';
import { drawFlow } from './flow/draw.ts';
import { quarterLabel, type FlowRow } from './flow/quarters.ts';
import { paper } from './palette.ts';
import { namesOf, planNotes, titleOf } from './plans.ts';
import { sum } from './sum.ts';

const noRows = 'No action plan has been reported on by this date.';

const count = (rows: readonly FlowRow[]) => ({
  opened: sum(rows.map(({ opened }) => opened)),
  closed: sum(rows.map(({ closed }) => closed)),
});

export const openedAndClosed = defineChart<FlowRow>({
  id: 'opened-and-closed',
  description:
    'In each quarter of the calendar, how many live actions were created and how many were completed. Where more were created than completed, the number of open ones grew. An action withdrawn since is in neither.',
  reads: ['actions'],
  measure: 'opened_and_closed',
  isOverTime: true,
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'quarter', title: 'Quarter from' },
    { key: 'opened', title: 'Created' },
    { key: 'closed', title: 'Completed' },
    { key: 'plan', title: 'Plan' },
  ],
  counting: [{ parts: ['opened', 'closed'], sums: [[]] }],

  query: (scope) => sql`
    SELECT ${namesOf(scope)}, quarter, sum(opened)::INTEGER AS opened,
      sum(closed)::INTEGER AS closed
    FROM opened_and_closed(${scope.actionsAt}) AS o
    WHERE provider_key = ${scope.provider} AND o.category = coalesce(${scope.category}, o.category)
      AND quarter >= ${scope.from}
    GROUP BY quarter ORDER BY quarter`,

  title: (rows, scope) => titleOf('Actions created and completed', rows, scope),

  draw: (rows, frame) => (rows.length === 0 ? drawEmpty(noRows, frame) : drawFlow(rows, frame)),

  series: (rows) => ({
    kind: 'bars',
    orientation: 'standing',
    categories: rows.map(({ quarter }) => quarterLabel(quarter)),
    series: [
      {
        name: 'Created',
        values: rows.map(({ opened }) => opened),
        colour: paper.statuses.waiting.fill,
      },
      {
        name: 'Completed',
        values: rows.map(({ closed }) => closed),
        colour: paper.statuses.complete.fill,
      },
    ],
  }),

  summary(rows) {
    const last = rows.at(-1);
    if (!last) return noRows;
    const { opened, closed } = count(rows);
    const all = `${formatCount(opened, 'action')} ${opened === 1 ? 'was' : 'were'} created and ${formatNumber(closed)} completed`;
    const latest = `in ${quarterLabel(last.quarter)}, ${formatNumber(last.opened)} and ${formatNumber(last.closed)}`;
    return rows.length === 1
      ? `In ${quarterLabel(last.quarter)}, ${all}.`
      : `From ${quarterLabel(rows[0]!.quarter)} on, ${all}; ${latest}.`;
  },

  counted(rows, { actionsAt, asAt }) {
    if (rows.length === 0) return 'No live actions';
    const { opened, closed } = count(rows);
    return `${formatNumber(closed)} completed of ${formatCount(opened, 'live action')} created${atDate(actionsAt, asAt)}`;
  },

  notes: planNotes,
});
