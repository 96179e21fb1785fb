import { formatCount, formatDate, formatPercent, listWords } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';

/** How far the actions are, as one row; counts of actions. */
export type ProgressRow = {
  readonly closed: number;
  readonly live: number;
  readonly overdue: number;
  /** The longest that one has been overdue, in days; null where none is. */
  readonly overdue_days: number | null;
  readonly redated: number;
  /** As they stood on the day that changes are told from. */
  readonly closed_before: number;
  readonly live_before: number;
  /** Changes since then. */
  readonly newly_closed: number;
  readonly newly_added: number;
  readonly newly_redated: number;
  readonly changed: number;
  /** The next day on which open actions are due, and how many are. */
  readonly next_due: Date | null;
  readonly next_count: number;
  /** When the plan after the latest inspection is due, where a file says so. */
  readonly plan_due: Date | null;
};

const within = ({ provider, category }: Scope) =>
  sql`provider_key = ${provider} AND category = coalesce(${category}, category)`;

export const askProgress = (scope: Scope) => sql`
  WITH now AS (FROM action_as_at(${scope.actionsAt}) WHERE ${within(scope)}),
  before AS (FROM action_as_at(${scope.since}) WHERE ${within(scope)}),
  changes AS (FROM action_changes(${scope.since}, ${scope.actionsAt}) WHERE ${within(scope)}),
  ahead AS (
    SELECT current_due AS next_due, count(*)::INTEGER AS next_count
    FROM now WHERE is_open AND current_due >= ${scope.actionsAt} GROUP BY current_due
    ORDER BY current_due LIMIT 1
  )
  SELECT (count(*) FILTER (is_live AND is_closed))::INTEGER AS closed,
    (count(*) FILTER (is_live))::INTEGER AS live,
    (count(*) FILTER (is_overdue))::INTEGER AS overdue,
    max(${scope.actionsAt}::DATE - current_due) FILTER (is_overdue) AS overdue_days,
    (count(*) FILTER (is_live AND is_redated))::INTEGER AS redated,
    (SELECT count(*) FILTER (is_live AND is_closed) FROM before)::INTEGER AS closed_before,
    (SELECT count(*) FILTER (is_live) FROM before)::INTEGER AS live_before,
    (SELECT count(*) FILTER (change = 'closed') FROM changes)::INTEGER AS newly_closed,
    (SELECT count(*) FILTER (change = 'added') FROM changes)::INTEGER AS newly_added,
    (SELECT count(*) FILTER (change = 're-dated') FROM changes)::INTEGER AS newly_redated,
    (SELECT count(DISTINCT (plan, action_id)) FROM changes)::INTEGER AS changed,
    any_value(ahead.next_due) AS next_due, coalesce(any_value(ahead.next_count), 0) AS next_count,
    (SELECT arg_max(plan_due, published) FROM inspections
      WHERE provider_key = ${scope.provider} AND published <= ${scope.asAt}) AS plan_due
  FROM now LEFT JOIN ahead ON true`;

const are = (count: number, words: string) =>
  count === 0 ? `none is ${words}` : `${count} ${count === 1 ? 'is' : 'are'} ${words}`;

/** Whether a number of actions that would be told, or what two of them leave, is below a threshold. */
const hasSmall = (row: ProgressRow, threshold: number): boolean =>
  [
    row.closed,
    row.live - row.closed,
    row.overdue,
    row.redated,
    row.newly_closed,
    row.newly_added,
    row.newly_redated,
  ].some((count) => count > 0 && count < threshold);

/**
 * How far the actions are and what changed, in words; null where none has been reported on. Where a
 * number is below the threshold, none is told, since one could be worked out from the others.
 */
export function tellProgress(
  row: ProgressRow,
  { actionsAt, since }: Scope,
  threshold = 0,
): string | null {
  const { closed, live, overdue, redated, newly_closed, newly_added, newly_redated } = row;
  if (live === 0) return null;
  if (hasSmall(row, threshold))
    return `How many live actions are complete at ${formatDate(actionsAt)} is not told here, because numbers below ${threshold} are left out.`;
  const share = live >= 10 ? ` (${formatPercent(closed / live)})` : '';
  const verb = live === 1 ? 'is' : 'are';
  const stand = `${closed} of ${formatCount(live, 'live action')} ${verb} complete${share} at ${formatDate(actionsAt)}; ${are(overdue, 'overdue')}, ${are(redated, 'on another date than the first')}.`;
  const parts = [
    ...(newly_closed === 0 ? [] : [`${newly_closed} completed`]),
    ...(newly_added === 0 ? [] : [`${newly_added} added`]),
    ...(newly_redated === 0 ? [] : [`${newly_redated} given another date`]),
  ];
  if (since >= actionsAt || parts.length === 0) return stand;
  return `${stand} Since ${formatDate(since)}: ${listWords(parts)}.`;
}

/** The next dates, in words. */
export function tellDates(
  { next_due, next_count, plan_due }: ProgressRow,
  { asAt }: Scope,
  threshold = 0,
): string[] {
  const isSmall = next_count < threshold;
  const actions = isSmall ? 'More actions' : formatCount(next_count, 'action');
  return [
    ...(plan_due !== null && plan_due > asAt
      ? [`The action plan is due on ${formatDate(plan_due)}.`]
      : []),
    ...(next_due === null
      ? []
      : [
          `${actions} ${next_count === 1 && !isSmall ? 'is' : 'are'} due next, on ${formatDate(next_due)}.`,
        ]),
  ];
}
