import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql, trusted } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';
import * as model from './models/action-measures.ts';
import { toIso, type Day } from './models/days.ts';
import { asAtDay, reports, writeReports } from './models/write-reports.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

type Row = Readonly<Record<string, unknown>>;

const plain = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** The rows with the columns that the other side has too, in an order of their own. */
function inOrder(rows: readonly Row[], columns: readonly string[]): string[] {
  return rows
    .map((row) => JSON.stringify(columns.map((column) => [column, plain(row[column])])))
    .sort();
}

async function expectSame(call: string, expected: readonly Row[]) {
  const rows = await database.query<Row>(sql`FROM ${trusted(call)}`);
  const columns = Object.keys(expected[0] ?? rows[0] ?? {});
  expect(inOrder(rows, columns), call).toEqual(inOrder(expected, columns));
}

test('every measure of actions agrees with its definition, counted once more without SQL', async () => {
  await fc.assert(
    fc.asyncProperty(reports, asAtDay, asAtDay, async (all, a, b) => {
      await unloadAll(database);
      const [loaded] = await loadTexts(database, { 'a.csv': writeReports(all) });
      expect(loaded!.account.used).toBe(all.length);
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
      const at = (name: string, day: Day) => `${name}(DATE '${toIso(day)}')`;
      await expectSame(at('completion', later), model.completion(all, later));
      await expectSame('completion_over_time', model.completionOverTime(all));
      await expectSame(at('completion_sensitivity', later), model.sensitivity(all, later));
      await expectSame(at('on_time', later), model.onTime(all, later));
      await expectSame(at('overdue', later), model.overdue(all, later));
      await expectSame(at('redated', later), model.redated(all, later));
      await expectSame(at('slippage', later), model.slippage(all, later));
      await expectSame(at('verification', later), model.verification(all, later));
      await expectSame(at('age_of_open', later), model.ageOfOpen(all, later));
      await expectSame(at('opened_and_closed', later), model.openedAndClosed(all, later));
      await expectSame(at('burn_up', later), model.burnUp(all, later));
      await expectSame(at('cohorts', later), model.cohorts(all, later));
      await expectSame(at('likely_late', later), model.likelyLate(all, later));
      await expectSame(
        `action_changes(DATE '${toIso(earlier)}', DATE '${toIso(later)}')`,
        model.changes(all, earlier, later),
      );
    }),
    { numRuns: 100, seed: 2014 },
  );
}, 120_000);
