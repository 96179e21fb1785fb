import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';
import { toDay, toIso } from './models/days.ts';
import {
  judgementsAt,
  movements,
  profile,
  profileByMarch,
  profileByRegion,
  profileChange,
  profileInSpan,
} from './models/inspections.ts';
import { expectRows } from './models/same-rows.ts';
import { inspections, providers, writeInspections } from './models/write-inspections.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const day = fc.integer({ min: toDay('2009-01-01'), max: toDay('2030-01-01') });

/** Any of the providers, such as a region or neighbours. */
const chosen = fc.subarray(providers);

test('state, profile and movement agree with their definitions, counted once more without SQL', async () => {
  await fc.assert(
    fc.asyncProperty(inspections, day, day, chosen, async (all, asAt, by, names) => {
      await unloadAll(database);
      const [loaded] = await loadTexts(database, { 'j.csv': writeInspections(all) });
      expect(loaded!.account.rejected).toBe(0);
      const dates = `(DATE '${toIso(asAt)}', DATE '${toIso(by)}')`;
      const state = judgementsAt(all, asAt, by).map(({ provider, line, grade, published }) => ({
        provider,
        line,
        grade,
        published: toIso(published),
      }));
      await expectRows(database, `judgement_as_at${dates}`, state);
      await expectRows(database, `grade_profile${dates}`, profile(all, asAt, by));
      const keys = `[${names.map((name) => `'${name}'`).join(', ')}]::VARCHAR[]`;
      await expectRows(
        database,
        `grade_profile_among(${dates.slice(1, -1)}, ${keys})`,
        profile(
          all.filter(({ provider }) => names.includes(provider)),
          asAt,
          by,
        ),
      );
      await expectRows(database, `grade_profile_by_region${dates}`, profileByRegion(all, asAt, by));
      await expectRows(database, 'grade_profile_by_march', profileByMarch(all));
      await expectRows(database, 'movement', movements(all));
      const [first, last] = [Math.min(asAt, by), Math.max(asAt, by)];
      await expectRows(
        database,
        `grade_profile_change(DATE '${toIso(first)}', DATE '${toIso(last)}')`,
        profileChange(all, first, last),
      );
      await expectRows(
        database,
        `grade_profile_in_year(DATE '${toIso(first)}', DATE '${toIso(last)}', DATE '${toIso(last)}')`,
        profileInSpan(all, first, last, last),
      );
    }),
    { numRuns: 60, seed: 2014 },
  );
}, 120_000);
