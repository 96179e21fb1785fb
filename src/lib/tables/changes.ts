import { formatCount, formatDate, listWords, statusLabel } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import { actionColumns, placeColumns, type ActionRow } from './action-columns.ts';
import { defineTable } from './table.ts';

type ChangeRow = Omit<ActionRow, 'status' | 'original_due' | 'current_due'> & {
  readonly change: string;
  readonly from_status: string | null;
  readonly to_status: string;
  readonly from_due: Date | null;
  readonly to_due: Date | null;
};

const words: Readonly<Record<string, string>> = {
  closed: 'Completed',
  added: 'Added',
  're-dated': 'Given another date',
  reopened: 'Opened again',
  dropped: 'No longer pursued',
  status: 'Another status',
};

const counted: Readonly<Record<string, string>> = {
  closed: 'completed',
  added: 'added',
  're-dated': 'given another date',
  reopened: 'opened again',
  dropped: 'no longer pursued',
  status: 'in another status',
};

export const changes = defineTable<ChangeRow>({
  id: 'changes',
  title: 'What changed',
  reads: ['actions'],
  measure: 'action_changes',
  columns: [
    ...actionColumns,
    { key: 'change', title: 'Change', label: (change) => words[change] ?? change },
    { key: 'from_status', title: 'Status before', label: statusLabel },
    { key: 'to_status', title: 'Status now', label: statusLabel },
    { key: 'from_due', title: 'Due before' },
    { key: 'to_due', title: 'Due now' },
    ...placeColumns,
  ],
  query: ({ provider, category, since, actionsAt }) => sql`
    SELECT c.*, g.action, g.owner
    FROM action_changes(${since}, ${actionsAt}) AS c
    JOIN sources AS s USING (source)
    JOIN given_actions AS g ON g.source_id = s.source_id AND g.source_row = c.source_row
      AND g.action_id = c.action_id
    WHERE provider_key = ${provider} AND c.category = coalesce(${category}, c.category)
    ORDER BY list_position(['closed', 'added', 're-dated', 'reopened', 'dropped'], change) NULLS LAST,
      c.action_id`,
  summary(rows, { since, actionsAt }) {
    const span = `from ${formatDate(since)} to ${formatDate(actionsAt)}`;
    if (rows.length === 0) return `No action changed ${span}.`;
    const parts = Object.entries(counted).flatMap(([change, say]) => {
      const count = rows.filter((row) => row.change === change).length;
      return count === 0 ? [] : [`${count} ${say}`];
    });
    return `${formatCount(rows.length, 'change')} ${span}: ${listWords(parts)}.`;
  },
});
