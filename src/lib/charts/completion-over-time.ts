import { sql } from '#lib/engine/sql.ts';
import { defineChart } from './chart.ts';
import { drawCompletion } from './completion/draw.ts';
import { ofLive, readCourses, totalAt, type CompletionRow } from './completion/rates.ts';
import { drawEmpty } from './empty.ts';
import {
  atDate,
  categoryLabel,
  formatDate,
  formatPercent,
  inSentence,
  listWords,
} from './format.ts';
import { planNotes } from './plans.ts';
import { spanDays } from './span-days.ts';
import { fitTitle, spanYears } from './titles.ts';

const noRows = 'No action plan has been reported on by this date.';

export const completionOverTime = defineChart<CompletionRow>({
  id: 'completion-over-time',
  description:
    'How many of the live actions of each category were complete on each reporting date, whether verified or not. Withdrawn, superseded and not accepted actions are not live. Where no action was live there is no rate, and the line is broken.',
  reads: ['actions'],
  measure: 'completion_over_time',
  isOverTime: true,
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'as_at', title: 'As at' },
    { key: 'closed', title: 'Complete' },
    { key: 'live', title: 'Live actions' },
    { key: 'rate', title: 'Completion rate' },
    { key: 'plan', title: 'Plan' },
  ],
  counting: [
    {
      parts: ['closed'],
      whole: 'live',
      hasRest: true,
      rates: ['rate'],
      sums: [['as_at']],
    },
  ],

  span: (rows) => spanDays(rows.map(({ as_at }) => as_at)),

  query: ({ provider, category, asAt, from }) => sql`
    SELECT (SELECT any_value(p.provider) FROM providers AS p WHERE p.provider_key = ${provider})
      AS provider, category, as_at, closed, live, rate, plan
    FROM completion_over_time AS c LEFT JOIN categories USING (category)
    WHERE provider_key = ${provider} AND as_at BETWEEN ${from} AND ${asAt}
      AND category = coalesce(${category}, category)
    ORDER BY position NULLS LAST, category, as_at`,

  title(rows) {
    const [first] = rows;
    if (!first) return 'Completion of actions';
    const years = spanYears(rows.map(({ as_at }) => as_at));
    const courses = readCourses(rows);
    const part = courses.length === 1 ? `, ${inSentence(categoryLabel(first.category))}` : '';
    return fitTitle(
      `Completion of actions, ${first.provider}${part}, ${years}`,
      `Completion of actions, ${first.provider}${part}`,
      `Completion of actions, ${first.provider}`,
      `Completion of actions, ${years}`,
    );
  },

  draw: (rows, frame) =>
    rows.length === 0 ? drawEmpty(noRows, frame) : drawCompletion(rows, frame),

  summary(rows) {
    const latest = latestDay(rows);
    if (latest === undefined) return noRows;
    const { closed, live, words } = totalAt(rows, latest);
    const share = live >= 10 ? ` (${formatPercent(closed / live)})` : '';
    const parts = readCourses(rows).map(
      ({ category, last }) => `${inSentence(categoryLabel(category))} ${ofLive(last)}`,
    );
    const list = parts.length === 1 ? '' : `: ${listWords(parts)}`;
    return `At ${formatDate(new Date(latest))}, ${words} were complete${share}${list}.`;
  },

  counted(rows, { asAt }) {
    const latest = latestDay(rows);
    if (latest === undefined) return 'No live actions';
    return `${totalAt(rows, latest).words} complete${atDate(new Date(latest), asAt)}`;
  },

  notes: (rows) => [
    ...(rows.some(({ live }) => live === 0)
      ? ['The line of a category is broken where none of its actions was live.']
      : []),
    ...planNotes(rows),
  ],
});

const latestDay = (rows: readonly CompletionRow[]): number | undefined =>
  rows.length === 0 ? undefined : Math.max(...rows.map(({ as_at }) => as_at.getTime()));
