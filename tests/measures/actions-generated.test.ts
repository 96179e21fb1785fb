import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';
import * as model from './models/action-measures.ts';
import { toIso, type Day } from './models/days.ts';
import { expectRows } from './models/same-rows.ts';
import { asAtDay, reports, writeReports } from './models/write-reports.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test('every measure of actions agrees with its definition, counted once more without SQL', async () => {
  await fc.assert(
    fc.asyncProperty(reports, asAtDay, asAtDay, async (all, a, b) => {
      await unloadAll(database);
      const [loaded] = await loadTexts(database, { 'a.csv': writeReports(all) });
      expect(loaded!.account.used).toBe(all.length);
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
      const at = (name: string, day: Day) => `${name}(DATE '${toIso(day)}')`;
      await expectRows(database, at('action_as_at', later), model.states(all, later));
      await expectRows(database, at('completion', later), model.completion(all, later));
      await expectRows(database, 'completion_over_time', model.completionOverTime(all));
      await expectRows(
        database,
        at('completion_sensitivity', later),
        model.sensitivity(all, later),
      );
      await expectRows(database, at('on_time', later), model.onTime(all, later));
      await expectRows(database, at('overdue', later), model.overdue(all, later));
      await expectRows(database, at('redated', later), model.redated(all, later));
      await expectRows(database, at('slippage', later), model.slippage(all, later));
      await expectRows(database, at('verification', later), model.verification(all, later));
      await expectRows(database, at('age_of_open', later), model.ageOfOpen(all, later));
      await expectRows(database, at('opened_and_closed', later), model.openedAndClosed(all, later));
      await expectRows(database, at('burn_up', later), model.burnUp(all, later));
      await expectRows(database, at('cohorts', later), model.cohorts(all, later));
      await expectRows(database, at('likely_late', later), model.likelyLate(all, later));
      await expectRows(
        database,
        `action_changes(DATE '${toIso(earlier)}', DATE '${toIso(later)}')`,
        model.changes(all, earlier, later),
      );
    }),
    { numRuns: 100, seed: 2014 },
  );
}, 120_000);
