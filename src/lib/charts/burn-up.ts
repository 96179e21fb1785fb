import { sql } from '#lib/engine/sql.ts';
import { drawBurnUp } from './burn-up/draw.ts';
import { latestKnown, type BurnUpRow } from './burn-up/course.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import { atDate, formatCount, formatMonth, formatNumber } from './format.ts';
import { paper } from './palette.ts';
import { namesOf, planNotes, titleOf } from './plans.ts';
import { spanDays } from './span-days.ts';

const noRows = 'No action plan has been reported on by this date.';

export const burnUp = defineChart<BurnUpRow>({
  id: 'burn-up',
  description:
    'At the end of each month: how many actions were live, how many of them were complete, and how many should have been complete by the due dates first set. An action withdrawn since is in none of the three. Where the line of complete actions runs below the planned one, the plan is behind.',
  reads: ['actions'],
  measure: 'burn_up',
  isOverTime: true,
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'month_end', title: 'End of month' },
    { key: 'live', title: 'Live actions' },
    { key: 'closed', title: 'Complete' },
    { key: 'planned', title: 'Planned to be complete' },
    { key: 'plan', title: 'Plan' },
  ],
  counting: [
    { parts: ['closed'], whole: 'live', hasRest: true },
    { parts: ['planned'], whole: 'live', hasRest: true },
  ],

  span: (rows) => spanDays(rows.map(({ month_end }) => month_end)),

  query: (scope) => sql`
    SELECT ${namesOf(scope)}, month_end, sum(live)::INTEGER AS live, sum(closed)::INTEGER AS closed,
      sum(planned)::INTEGER AS planned
    FROM burn_up(${scope.actionsAt}) AS b
    WHERE provider_key = ${scope.provider} AND b.category = coalesce(${scope.category}, b.category)
      AND month_end >= ${scope.from}
    GROUP BY month_end ORDER BY month_end`,

  title: (rows, scope) => titleOf('Complete actions against plan', rows, scope),

  draw: (rows, frame) =>
    latestKnown(rows) === undefined ? drawEmpty(noRows, frame) : drawBurnUp(rows, frame),

  // One month alone is a point, which a line does not show.
  series: (rows) => {
    if (rows.length < 2) return undefined;
    return {
      kind: 'lines',
      orientation: 'standing',
      categories: rows.map(({ month_end }) => formatMonth(month_end)),
      series: [
        { name: 'Live', values: rows.map(({ live }) => live), colour: paper.ink },
        { name: 'Planned', values: rows.map(({ planned }) => planned), colour: paper.quiet },
        { name: 'Complete', values: rows.map(({ closed }) => closed), colour: paper.accent },
      ],
    };
  },

  summary(rows) {
    const latest = latestKnown(rows);
    if (!latest) return noRows;
    const { live, closed, planned, month_end } = latest;
    const apart = planned - closed!;
    const than =
      apart === 0
        ? 'as many as'
        : `${formatNumber(Math.abs(apart))} ${apart > 0 ? 'fewer' : 'more'} than`;
    return `In ${formatMonth(month_end)}, ${formatNumber(closed!)} of ${formatCount(live!, 'live action')} were complete, ${than} planned by the end of the month.`;
  },

  counted(rows, { actionsAt, asAt }) {
    const latest = latestKnown(rows);
    if (!latest) return 'No live actions';
    const { closed, planned, live } = latest;
    return `${formatNumber(closed!)} complete, ${formatNumber(planned)} planned, of ${formatCount(live!, 'live action')}${atDate(actionsAt, asAt)}`;
  },

  notes: (rows) => [
    ...(rows.some(({ closed }) => closed === null)
      ? ['What is planned goes on after the as-at date.']
      : []),
    ...planNotes(rows),
  ],
});
