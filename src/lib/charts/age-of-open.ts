import { sql } from '#lib/engine/sql.ts';
import { drawAges, type AgeRow } from './age/draw.ts';
import { bandLabel } from './age/bands.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import { atDate, formatCount, formatDate, round, formatNumber } from './format.ts';
import { paper } from './palette.ts';
import { namesOf, planNotes, titleOf } from './plans.ts';

const noRows = 'No action is open at this date.';

export const ageOfOpen = defineChart<AgeRow>({
  id: 'age-of-open',
  description:
    'How long ago the open actions, which are live and not complete, were created, in bands of days. The middle age is the one that half of them are younger than.',
  reads: ['actions'],
  measure: 'age_of_open',
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'band', title: 'Age', label: bandLabel },
    { key: 'actions', title: 'Open actions of this age' },
    { key: 'open', title: 'Open actions' },
    { key: 'median_days', title: 'Middle age in days' },
    { key: 'oldest_days', title: 'Oldest in days' },
    { key: 'plan', title: 'Plan' },
  ],
  counting: [
    { parts: ['actions'], rates: ['median_days', 'oldest_days'], sums: [[]] },
    { parts: ['open'] },
  ],

  query: (scope) => sql`
    WITH aged AS (
      FROM age_of_open(${scope.actionsAt}) AS g
      WHERE provider_key = ${scope.provider}
        AND g.category = coalesce(${scope.category}, g.category)
    )
    SELECT ${namesOf(scope)}, band, sum(actions)::INTEGER AS actions, sum(open)::INTEGER AS open,
      max(oldest_days) AS oldest_days,
      (SELECT median(a.age_days) FROM action_as_at(${scope.actionsAt}) AS a
        WHERE a.is_open AND a.provider_key = ${scope.provider}
          AND a.category = coalesce(${scope.category}, a.category)) AS median_days
    FROM aged UNPIVOT (
      actions FOR band IN (up_to_90_days, up_to_180_days, up_to_365_days, over_365_days)
    )
    GROUP BY band
    ORDER BY list_position(['up_to_90_days', 'up_to_180_days', 'up_to_365_days'], band) NULLS LAST`,

  title: (rows, scope) => titleOf('Age of open actions', rows, scope),

  draw: (rows, frame) => (rows.length === 0 ? drawEmpty(noRows, frame) : drawAges(rows, frame)),

  series: (rows) => ({
    kind: 'bars',
    orientation: 'lying',
    categories: rows.map(({ band }) => bandLabel(band)),
    series: [
      { name: 'Open actions', values: rows.map(({ actions }) => actions), colour: paper.accent },
    ],
  }),

  summary(rows, { actionsAt }) {
    const [first] = rows;
    if (!first) return noRows;
    const { open, median_days, oldest_days } = first;
    const now = `At ${formatDate(actionsAt)}, ${formatCount(open, 'action')} ${open === 1 ? 'was' : 'were'} open`;
    const days = (number: number) => formatCount(number, 'day');
    return open === 1
      ? `${now}, created ${days(oldest_days)} ago.`
      : `${now}: half of them for ${days(round(median_days))} or less, the oldest for ${days(oldest_days)}.`;
  },

  counted(rows, { actionsAt, asAt }) {
    const old = rows.find(({ band }) => band === 'over_365_days');
    if (!old) return 'No open action';
    return `${formatNumber(old.actions)} of ${formatCount(old.open, 'open action')} created over a year ago${atDate(actionsAt, asAt)}`;
  },

  notes: planNotes,
});
