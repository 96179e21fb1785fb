import { categoryLabel, statusLabel } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
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

export const actionColumns = [
  { key: 'action_id', title: 'Action' },
  { key: 'action', title: 'What is to be done' },
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

/** The actions of a scope as they stand, with the words and the owner of the report they stand in. */
export const actionsOf = ({ provider, category, actionsAt }: Scope) => sql`(
  SELECT a.*, g.action, g.owner
  FROM action_as_at(${actionsAt}) AS a
  JOIN given_actions AS g ON g.source_id = a.source_id AND g.source_row = a.source_row
  WHERE a.provider_key = ${provider} AND a.category = coalesce(${category}, a.category)
)`;
