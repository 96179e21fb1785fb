import { categoryLabel, formatNumber, statusLabel } from '#lib/charts/format.ts';
import { sql, type Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';

/** One action as a table lists it. */
export type ActionRow = {
  readonly action_id: string;
  readonly action: string;
  readonly category: string;
  readonly owner: string | null;
  readonly status: string;
  readonly original_due: Date | null;
  readonly current_due: Date | null;
  readonly source: string;
  readonly source_row: number;
};

/** A row of a listing: its own days, and what is counted over all. */
export type ListedRow = ActionRow & {
  readonly days: number;
  readonly found: number;
  readonly of: number;
  readonly all_days: number;
};

/** "The first 500 are listed.", where there are more. */
export const sayListed = (rows: readonly ListedRow[]): string =>
  rows.length < (rows[0]?.found ?? 0) ? ` The first ${formatNumber(rows.length)} are listed.` : '';

export const actionColumns = [
  { key: 'action_id', title: 'Action' },
  { key: 'action', title: 'What is to be done', isPersonal: true },
  { key: 'category', title: 'Category', label: categoryLabel },
  { key: 'owner', title: 'Owner', isPersonal: true },
] as const;

export const statusColumn = { key: 'status', title: 'Status', label: statusLabel } as const;

export const dueColumns = [
  { key: 'original_due', title: 'Originally due' },
  { key: 'current_due', title: 'Due now' },
] as const;

export const placeColumns = [
  { key: 'source', title: 'File' },
  { key: 'source_row', title: 'Row' },
] as const;

/** The words of each report of an action and who holds it, to be joined by where they stand. */
export const actionWords = sql`(SELECT source_id, source_row, action, owner FROM given_actions)`;

/** How many rows a table lists: more are not read by a person, and their words would slow the page. */
export const mostListed = 500;

/** The measure, which of its actions are listed of which, with what more about each, and in which order. */
interface Listing {
  readonly from: Sql;
  readonly among: Sql;
  readonly that: Sql;
  readonly more: Sql;
  readonly order: Sql;
}

/**
 * The first of the actions of a scope in the order asked for, with the words and the owner of the
 * report that they stand in; `found` counts all that are to be listed, `of` those among which they are.
 */
export const listActions = (
  { provider, category }: Scope,
  { from, among, that, more, order }: Listing,
) => sql`
  WITH known AS (
    SELECT *, ${more} FROM ${from} AS a
    WHERE a.provider_key = ${provider} AND a.category = coalesce(${category}, a.category)
      AND ${among}
  ),
  counted AS (
    SELECT count(*)::INTEGER AS of, (count(*) FILTER (${that}))::INTEGER AS found,
      coalesce(sum(days) FILTER (${that}), 0)::INTEGER AS all_days
    FROM known
  ),
  listed AS (FROM known WHERE ${that} ORDER BY ${order} LIMIT ${mostListed})
  FROM listed CROSS JOIN counted JOIN ${actionWords} USING (source_id, source_row)
  ORDER BY ${order}`;
