import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';
import { toDay, toIso } from './models/days.ts';
import { planDeadlines, workingDayAfter, type Event } from './models/deadlines.ts';
import { historyAt } from './models/inspections.ts';
import { expectRows } from './models/same-rows.ts';
import { inspections, writeInspections } from './models/write-inspections.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const day = fc.integer({ min: toDay('2009-01-01'), max: toDay('2028-12-31') });

/** Visits with dates of their own, and some on the very day of an inspection, which they do not repeat. */
const events = (published: readonly number[]): fc.Arbitrary<Event[]> =>
  fc.uniqueArray(
    fc.record({
      provider: fc.constantFrom('Shire 0', 'Shire 1', 'Elsewhere'),
      published: published.length === 0 ? day : fc.oneof(day, fc.constantFrom(...published)),
      planDue: fc.option(day),
    }),
    { minLength: 1, maxLength: 12, selector: ({ provider, published: at }) => `${provider} ${at}` },
  );

const writeEvents = (all: readonly Event[]): string =>
  [
    'provider,inspection_type,published,plan_due',
    ...all.map(({ provider, published, planDue }) =>
      [provider, 'Focused visit', toIso(published), planDue === null ? '' : toIso(planDue)].join(
        ',',
      ),
    ),
  ].join('\n');

const both = inspections.chain((judged) =>
  fc.tuple(fc.constant(judged), events(judged.map(({ published }) => published))),
);

test('the history of inspections and the dates of plans agree with their definitions, found once more without SQL', async () => {
  await fc.assert(
    fc.asyncProperty(both, day, async ([judged, visited], asAt) => {
      await unloadAll(database);
      const given = { 'j.csv': writeInspections(judged), 'i.csv': writeEvents(visited) };
      for (const { account } of await loadTexts(database, given)) expect(account.rejected).toBe(0);
      const history = historyAt(judged, visited, asAt);
      await expectRows(database, `inspection_history(DATE '${toIso(asAt)}')`, history);
      await expectRows(database, 'plan_deadlines', planDeadlines(visited));
    }),
    { numRuns: 60, seed: 2014 },
  );
}, 120_000);

test('a working day after another is found by going on day by day', async () => {
  const near = fc.integer({ min: toDay('2008-12-01'), max: toDay('2028-02-01') });
  await fc.assert(
    fc.asyncProperty(near, fc.integer({ min: 1, max: 90 }), async (start, count) => {
      const [row] = await database.query<{ day: Date | null }>(
        sql`SELECT working_day_after(${new Date(toIso(start))}, ${count}) AS day`,
      );
      const expected = workingDayAfter(start, count);
      expect(row!.day?.toISOString().slice(0, 10) ?? null).toBe(expected && toIso(expected));
    }),
    { numRuns: 200, seed: 2014 },
  );
}, 60_000);
