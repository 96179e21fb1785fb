import { formatCount, formatDate } from '#lib/charts/format.ts';
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

export const likelyLate = defineTable<ListedRow>({
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
  query: (scope) =>
    listActions(scope, {
      from: sql`likely_late(${scope.actionsAt})`,
      among: sql`true`,
      that: sql`true`,
      more: sql`due_in_days AS days`,
      order: sql`days, action_id`,
    }),
  summary(rows, { actionsAt }) {
    const [first] = rows;
    const from = `within 60 days of ${formatDate(actionsAt)}`;
    if (!first) return `No action due ${from} is at risk or not started.`;
    const verb = first.found === 1 ? 'is' : 'are';
    return `${formatCount(first.found, 'action')} due ${from} ${verb} at risk or not started.${sayListed(rows)}`;
  },
});
