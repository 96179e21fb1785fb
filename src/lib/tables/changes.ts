import {
  formatCount,
  formatDate,
  formatNumber,
  listWords,
  statusLabel,
} from '#lib/charts/format.ts';
import { identifier, join, sql } from '#lib/engine/sql.ts';
import {
  actionColumns,
  actionWords,
  mostListed,
  placeColumns,
  type ActionRow,
} from './action-columns.ts';
import { defineTable } from './table.ts';

/** The ways of changing in the order of the table: what each is called, and how many are said. */
const kinds = [
  { key: 'closed', change: 'closed', words: 'Completed', counted: 'completed' },
  { key: 'added', change: 'added', words: 'Added', counted: 'added' },
  {
    key: 'moved',
    change: 're-dated',
    words: 'Given another date',
    counted: 'given another date',
  },
  { key: 'reopened', change: 'reopened', words: 'Opened again', counted: 'opened again' },
  { key: 'dropped', change: 'dropped', words: 'No longer pursued', counted: 'no longer pursued' },
  { key: 'restated', change: 'status', words: 'Another status', counted: 'in another status' },
] as const;

type Counts = Readonly<Record<(typeof kinds)[number]['key'], number>>;

type ChangeRow = Omit<ActionRow, 'status' | 'original_due' | 'current_due'> &
  Counts & {
    readonly change: string;
    readonly from_status: string | null;
    readonly to_status: string;
    readonly from_due: Date | null;
    readonly to_due: Date | null;
    readonly found: number;
  };

const labelOf = (change: string) => kinds.find((kind) => kind.change === change)!.words;

const counts = kinds.map(
  ({ key, change }) => sql`(count(*) FILTER (change = ${change}))::INTEGER AS ${identifier(key)}`,
);

const order = sql`
  CASE change ${join(
    kinds.map(({ change }, i) => sql`WHEN ${change} THEN ${i}`),
    ' ',
  )} END, action_id`;

export const changes = defineTable<ChangeRow>({
  id: 'changes',
  title: 'What changed',
  reads: ['actions'],
  measure: 'action_changes',
  columns: [
    ...actionColumns,
    { key: 'change', title: 'Change', label: labelOf },
    { key: 'from_status', title: 'Status before', label: statusLabel },
    { key: 'to_status', title: 'Status now', label: statusLabel },
    { key: 'from_due', title: 'Due before' },
    { key: 'to_due', title: 'Due now' },
    ...placeColumns,
  ],
  query: ({ provider, category, since, actionsAt }) => sql`
    WITH changed AS (
      FROM action_changes(${since}, ${actionsAt}) AS c
      WHERE provider_key = ${provider} AND c.category = coalesce(${category}, c.category)
    ),
    counted AS (
      SELECT count(*)::INTEGER AS found, ${join(counts)} FROM changed
    ),
    listed AS (FROM changed ORDER BY ${order} LIMIT ${mostListed})
    FROM listed CROSS JOIN counted JOIN ${actionWords} USING (source_id, source_row)
    ORDER BY ${order}`,
  summary(rows, { since, actionsAt }) {
    const [first] = rows;
    const span = `from ${formatDate(since)} to ${formatDate(actionsAt)}`;
    if (since >= actionsAt)
      return `No report of actions after ${formatDate(since)} is known by this date.`;
    if (!first) return `No action changed ${span}.`;
    const parts = kinds.flatMap(({ key, counted }) =>
      first[key] === 0 ? [] : [`${formatNumber(first[key])} ${counted}`],
    );
    const listed =
      rows.length < first.found ? ` The first ${formatNumber(rows.length)} are listed.` : '';
    return `${formatCount(first.found, 'change')} ${span}: ${listWords(parts)}.${listed}`;
  },
});
