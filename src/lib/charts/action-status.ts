import { sql } from '#lib/engine/sql.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import {
  atDate,
  categoryLabel,
  formatCount,
  formatDate,
  inSentence,
  listWords,
  statusLabel,
} from './format.ts';
import { planNotes } from './plans.ts';
import { paper } from './palette.ts';
import { drawStatuses } from './status/draw.ts';
import {
  countComplete,
  countDropped,
  countGroups,
  droppedWords,
  fillOf,
  readStandings,
} from './status/groups.ts';
import type { StatusRow } from './status/groups.ts';
import { sum } from './sum.ts';
import { fitTitle } from './titles.ts';

const noRows = 'No action plan has been reported on by this date.';

const countLive = (rows: readonly StatusRow[]) =>
  sum(countGroups(rows).map(({ actions }) => actions));

const reportedOn = (rows: readonly StatusRow[]) =>
  new Date(Math.max(...rows.map(({ as_at }) => as_at.getTime())));

export const actionStatus = defineChart<StatusRow>({
  id: 'action-status',
  description:
    'Every action of each category in the state last reported. Complete actions are shown by whether the result was verified, because an action can be done without having had an effect. Actions withdrawn, superseded or not accepted are set apart: they count neither as complete nor as open.',
  reads: ['actions'],
  measure: 'action_as_at',
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'status', title: 'Status', label: statusLabel },
    { key: 'actions', title: 'Actions' },
    { key: 'plan', title: 'Plan' },
    { key: 'as_at', title: 'Latest report' },
  ],
  counting: [{ parts: ['actions'], sums: [['category'], ['status'], []] }],

  // As in the completion rate, an action not created yet is not counted, and one that claims to be
  // completed on a later day is still in progress.
  query: ({ provider, category, actionsAt }) => sql`
    SELECT (SELECT any_value(p.provider) FROM providers AS p WHERE p.provider_key = ${provider})
      AS provider, a.category, state.status, count(*) AS actions,
      string_agg(DISTINCT a.plan, '; ' ORDER BY a.plan) AS plan, 
      (SELECT max(r.as_at) FROM reports AS r
        WHERE r.provider_key = ${provider} AND r.category = a.category AND r.as_at <= ${actionsAt}) AS as_at
    FROM action_as_at(${actionsAt}) AS a JOIN statuses AS s ON s.status = a.status
    CROSS JOIN LATERAL (
      SELECT CASE WHEN s.is_closed AND NOT a.is_closed THEN 'in_progress' ELSE a.status END AS status
    ) AS state
    LEFT JOIN categories AS c ON c.category = a.category
    WHERE a.provider_key = ${provider} AND a.category = coalesce(${category}, a.category)
      AND (a.is_live OR NOT s.is_live)
    GROUP BY a.category, state.status, c.position
    ORDER BY c.position NULLS LAST, a.category, state.status`,

  title(rows) {
    const [first] = rows;
    if (!first) return 'Status of actions';
    const isOne = rows.every(({ category }) => category === first.category);
    const part = isOne ? `, ${inSentence(categoryLabel(first.category))}` : '';
    return fitTitle(
      `Status of actions, ${first.provider}${part}`,
      `Status of actions, ${first.provider}`,
      'Status of actions',
    );
  },

  draw: (rows, frame) => (rows.length === 0 ? drawEmpty(noRows, frame) : drawStatuses(rows, frame)),

  // What was dropped is set apart from the bars, for which charts of other programs have no form.
  series(rows) {
    if (countDropped(rows) > 0) return undefined;
    const standings = readStandings(rows);
    return {
      kind: 'stack',
      orientation: 'lying',
      categories: standings.map(({ category }) => categoryLabel(category)),
      series: countGroups(rows).map(({ group }) => ({
        name: group.words,
        values: standings.map(
          ({ parts }) => parts.find((part) => part.group === group)?.actions ?? 0,
        ),
        colour: fillOf(paper, group).fill,
      })),
    };
  },

  summary(rows) {
    if (rows.length === 0) return noRows;
    const parts = countGroups(rows).map(
      ({ group, actions }) => `${actions} ${inSentence(group.words)}`,
    );
    const dropped = countDropped(rows);
    const others = dropped === 0 ? '' : `; set apart are ${dropped} ${inSentence(droppedWords)}`;
    const live = formatCount(countLive(rows), 'live action');
    return `As reported by ${formatDate(reportedOn(rows))}, of ${live}: ${listWords(parts)}${others}.`;
  },

  counted(rows, { asAt }) {
    if (rows.length === 0) return 'No live actions';
    return `${countComplete(rows)} of ${formatCount(countLive(rows), 'live action')} complete${atDate(reportedOn(rows), asAt)}`;
  },

  notes: planNotes,
});
