import { formatCount, formatDate } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import {
  actionColumns,
  actionsOf,
  dueColumns,
  placeColumns,
  statusColumn,
  type ActionRow,
} from './action-columns.ts';
import { defineTable } from './table.ts';

type OverdueRow = ActionRow & { readonly days: number; readonly open: number };

export const overdue = defineTable<OverdueRow>({
  id: 'overdue',
  title: 'Overdue, longest first',
  reads: ['actions'],
  measure: 'action_as_at',
  columns: [
    ...actionColumns,
    { key: 'days', title: 'Days overdue' },
    ...dueColumns,
    statusColumn,
    ...placeColumns,
  ],
  query: (scope) => sql`
    SELECT *, ${scope.actionsAt}::DATE - current_due AS days, count(*) OVER () AS open
    FROM ${actionsOf(scope)} WHERE is_open
    QUALIFY is_overdue ORDER BY days DESC, action_id`,
  summary(rows, { actionsAt }) {
    const [longest] = rows;
    const day = formatDate(actionsAt);
    if (!longest) return `No action is overdue on its current date at ${day}.`;
    const verb = rows.length === 1 ? 'is' : 'are';
    return `${rows.length} of ${formatCount(longest.open, 'open action')} ${verb} overdue at ${day}, the longest by ${formatCount(longest.days, 'day')}.`;
  },
});
