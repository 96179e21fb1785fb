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

type LateRow = ActionRow & { readonly days: number };

export const likelyLate = defineTable<LateRow>({
  id: 'likely-late',
  title: 'Likely to be late',
  reads: ['actions'],
  measure: 'likely_late',
  columns: [
    ...actionColumns,
    { key: 'days', title: 'Days left' },
    ...dueColumns,
    statusColumn,
    ...placeColumns,
  ],
  query: (scope) => sql`
    SELECT o.*, l.due_in_days AS days
    FROM ${actionsOf(scope)} AS o
    JOIN likely_late(${scope.actionsAt}) AS l USING (source_id, source_row)
    ORDER BY days, o.action_id`,
  summary(rows, { actionsAt }) {
    const from = `within 60 days of ${formatDate(actionsAt)}`;
    if (rows.length === 0) return `No action due ${from} is at risk or not started.`;
    const verb = rows.length === 1 ? 'is' : 'are';
    return `${formatCount(rows.length, 'action')} due ${from} ${verb} at risk or not started.`;
  },
});
