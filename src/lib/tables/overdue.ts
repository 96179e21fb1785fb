import { formatCount, formatDate, formatNumber } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import {
  actionColumns,
  dueColumns,
  placeColumns,
  statusColumn,
  listActions,
  sayListed,
  type ListedRow,
} from './action-columns.ts';
import { defineTable } from './table.ts';

export const overdue = defineTable<ListedRow>({
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
  query: (scope) =>
    listActions(scope, {
      from: sql`action_as_at(${scope.actionsAt})`,
      among: sql`is_open`,
      that: sql`is_overdue`,
      more: sql`${scope.actionsAt}::DATE - current_due AS days`,
      order: sql`days DESC, action_id`,
    }),
  summary(rows, { actionsAt }) {
    const [longest] = rows;
    const day = formatDate(actionsAt);
    if (!longest) return `No action is overdue on its current date at ${day}.`;
    const { found, of, days } = longest;
    const verb = found === 1 ? 'is' : 'are';
    return `${formatNumber(found)} of ${formatCount(of, 'open action')} ${verb} overdue at ${day}, the longest by ${formatCount(days, 'day')}.${sayListed(rows)}`;
  },
});
