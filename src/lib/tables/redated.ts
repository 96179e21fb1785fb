import { formatCount, formatNumber, formatPercent } from '#lib/charts/format.ts';
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

type RedatedRow = ListedRow & { readonly due_changes: number };

export const redated = defineTable<RedatedRow>({
  id: 'redated',
  title: 'Given another date',
  reads: ['actions'],
  measure: 'action_as_at',
  columns: [
    ...actionColumns,
    ...dueColumns,
    { key: 'days', title: 'Days moved' },
    { key: 'due_changes', title: 'Times moved' },
    statusColumn,
    ...placeColumns,
  ],
  // As in the measure redated: live actions whose current date is not the original one.
  query: (scope) =>
    listActions(scope, {
      from: sql`action_as_at(${scope.actionsAt})`,
      among: sql`is_live`,
      that: sql`is_redated`,
      more: sql`current_due - original_due AS days`,
      order: sql`days DESC, action_id`,
    }),
  summary(rows) {
    const [first] = rows;
    if (!first) return 'No live action has another due date than the first.';
    const { found, of, all_days } = first;
    const share = of >= 10 ? ` (${formatPercent(found / of)})` : '';
    const verb = found === 1 ? 'has' : 'have';
    return `${formatNumber(found)} of ${formatCount(of, 'live action')}${share} ${verb} another due date than the first, by ${formatCount(all_days, 'day')} in all.${sayListed(rows)}`;
  },
});
