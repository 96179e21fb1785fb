import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';
import { toDay, toIso } from './models/days.ts';
import { expectRows } from './models/same-rows.ts';
import { recurrence, themeHistory, type Finding } from './models/themes.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const finding: fc.Arbitrary<Omit<Finding, 'id'>> = fc.record({
  provider: fc.constantFrom('Northshire', 'Southshire'),
  published: fc.constantFrom('2011-05-06', '2014-06-30', '2018-05-22', '2024-04-09').map(toDay),
  kind: fc.constantFrom('strength', 'area_for_improvement', 'priority_action'),
  theme: fc.option(fc.constantFrom('Plans', 'Work', 'Staff'), { freq: 6 }),
});

const write = (findings: readonly Finding[]) =>
  [
    'finding_id,provider,published,kind,theme,finding',
    ...findings.map(({ id, provider, published, kind, theme }) =>
      [id, provider, toIso(published), kind, theme ?? '', 'Text'].join(','),
    ),
  ].join('\n');

test('the history of themes agrees with its definition, counted once more without SQL', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(finding, { minLength: 1, maxLength: 20 }), async (given) => {
      const findings = given.map((one, i) => ({ ...one, id: `F${i}` }));
      await unloadAll(database);
      const [loaded] = await loadTexts(database, { 'f.csv': write(findings) });
      expect(loaded!.account.used).toBe(findings.length);
      await expectRows(database, 'theme_history', themeHistory(findings));
      await expectRows(database, 'recurrence', recurrence(findings));
    }),
    { numRuns: 60, seed: 2014 },
  );
}, 120_000);
