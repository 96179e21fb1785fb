import { describe, expect, it } from 'vitest';
import { charts } from '#lib/charts/index.ts';
import type { Counting } from '#lib/charts/counting.ts';
import { actionStatus } from '#lib/charts/action-status.ts';
import { completionOverTime } from '#lib/charts/completion-over-time.ts';
import { deadlines } from '#lib/charts/deadlines.ts';
import type { Sheet } from '#lib/exports/sheet.ts';
import { suppress } from '#lib/exports/suppress.ts';
import { tables } from '#lib/tables/index.ts';

const sheetOf = (
  counting: readonly Counting[] | undefined,
  rows: readonly Record<string, unknown>[],
): Sheet => ({
  id: 'a-sheet',
  title: 'A sheet',
  subtitle: 'As at 31 March 2015. 3 of 9 live actions complete.',
  columns: Object.keys(rows[0] ?? {}).map((key) => ({ key, title: key })),
  rows,
  ...(counting && { counting }),
  notes: ['Source: a.csv.'],
});

const cells = ({ rows }: Sheet, ...keys: string[]) =>
  rows.map((row) => keys.map((key) => row[key]).join(' '));

describe('completion', () => {
  const report = (...counts: [closed: number, live: number][]) =>
    sheetOf(
      completionOverTime.counting,
      counts.map(([closed, live], i) => ({
        category: 'ABC'[i],
        as_at: new Date('2015-03-31'),
        closed,
        live,
        rate: closed / live,
      })),
    );

  it('hides a small number, and a number that leaves a small one over', () => {
    // 3 of 9 are few; 12 of 14 would tell that 2 are open.
    const sheet = suppress(report([12, 14], [20, 40], [3, 9]), 5);
    expect(cells(sheet, 'closed', 'live', 'rate')).toEqual(['c 14 c', '20 40 0.5', 'c 9 c']);
  });

  it('hides the next smallest where the sum over the categories would tell the only one', () => {
    const sheet = suppress(report([12, 14], [20, 40], [8, 20]), 5);
    expect(cells(sheet, 'closed', 'live')).toEqual(['c 14', '20 40', 'c 20']);
  });

  it('hides a small whole with its parts, and shows that none is complete', () => {
    const sheet = suppress(report([0, 20], [2, 3], [9, 30]), 5);
    // Of the live actions too, the sum would tell the one that is hidden: 20 goes with 3.
    expect(cells(sheet, 'closed', 'live')).toEqual(['0 c', 'c c', 'c 30']);
  });

  it('says so, and leaves out the sentence that counts', () => {
    const sheet = suppress(report([3, 9]), 5);
    expect(sheet.subtitle).toBe('As at 31 March 2015.');
    expect(sheet.notes).toEqual([
      'c stands for a number of actions below 5, or one from which it could be worked out.',
      'Source: a.csv.',
    ]);
  });

  it('changes nothing where nothing is small', () => {
    const sheet = report([20, 40], [0, 9]);
    expect(suppress(sheet, 5)).toBe(sheet);
  });
});

it('hides a second part where the parts make up the whole', () => {
  const row = { category: 'A', on_time: 2, late: 6, still_open: 8, due: 16 };
  const sheet = suppress(sheetOf(deadlines.counting, [row]), 5);
  expect(cells(sheet, 'on_time', 'late', 'still_open', 'due')).toEqual(['c c 8 16']);
});

it('hides on until no sum of a category or of a status tells one number', () => {
  const rows = [
    { category: 'A', status: 'complete', actions: 7 },
    { category: 'A', status: 'in_progress', actions: 2 },
    { category: 'B', status: 'complete', actions: 9 },
    { category: 'B', status: 'in_progress', actions: 6 },
    { category: 'C', status: 'complete', actions: 11 },
    { category: 'C', status: 'in_progress', actions: 12 },
  ];
  // A in progress (2); its category tells on A complete (7), its status on B in progress (6); these
  // tell on B complete (9). Two of each sum are hidden then.
  const sheet = suppress(sheetOf(actionStatus.counting, rows), 5);
  expect(cells(sheet, 'actions')).toEqual(['c', 'c', 'c', 'c', '11', '12']);
});

it('no sum tells a hidden number, whatever the numbers are', () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let i = 0; i < 200; i++) {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      category: 'ABC'[at % 3],
      status: 'wxyz'[Math.floor(at / 3)],
      actions: next(14),
    }));
    const sheet = suppress(sheetOf(actionStatus.counting, rows), 5);
    for (const [at, { actions }] of rows.entries())
      if (actions > 0 && actions < 5) expect(sheet.rows[at]!['actions']).toBe('c');
    for (const key of ['category', 'status'] as const)
      for (const value of new Set(rows.map((row) => row[key]))) {
        const group = sheet.rows.filter((_, at) => rows[at]![key] === value);
        expect(group.filter(({ actions }) => actions === 'c')).not.toHaveLength(1);
      }
  }
});

it('every chart and table of actions says which of its columns are counts, and only of its own', () => {
  for (const { id, counting, columns } of [...charts, ...tables])
    for (const { parts, whole, rates = [], sums = [] } of counting ?? [])
      for (const key of [...parts, ...(whole ? [whole] : []), ...rates, ...sums.flat()])
        expect(
          columns.map((column) => column.key),
          id,
        ).toContain(key);
  const counted = charts.filter(({ counting }) => counting).map(({ id }) => id);
  expect(counted).toEqual(
    charts.filter(({ reads }) => reads.length === 1 && reads[0] === 'actions').map(({ id }) => id),
  );
});
