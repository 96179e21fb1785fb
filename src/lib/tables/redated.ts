import { formatCount, formatPercent } from '#lib/charts/format.ts';
import { sum } from '#lib/charts/sum.ts';
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

type RedatedRow = ActionRow & {
  readonly days: number;
  readonly due_changes: number;
  readonly live: number;
};

export const redated = defineTable<RedatedRow>({
  id: 'redated',
  title: 'Given another date',
  reads: ['actions'],
  measure: 'redated',
  columns: [
    ...actionColumns,
    ...dueColumns,
    { key: 'days', title: 'Days moved' },
    { key: 'due_changes', title: 'Times moved' },
    statusColumn,
    ...placeColumns,
  ],
  query: (scope) => sql`
    -- As in the measure redated: live actions whose current date is not the original one.
    SELECT *, current_due - original_due AS days, count(*) OVER () AS live
    FROM ${actionsOf(scope)} WHERE is_live
    QUALIFY is_redated ORDER BY days DESC, action_id`,
  summary(rows) {
    const [first] = rows;
    if (!first) return 'No live action has another due date than the first.';
    const { live } = first;
    const share = live >= 10 ? ` (${formatPercent(rows.length / live)})` : '';
    const days = sum(rows.map((row) => row.days));
    const verb = rows.length === 1 ? 'has' : 'have';
    return `${rows.length} of ${formatCount(live, 'live action')}${share} ${verb} another due date than the first, by ${formatCount(days, 'day')} in all.`;
  },
});
