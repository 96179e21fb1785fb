import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';
import { toDay, toIso } from './models/days.ts';
import { expectRows } from './models/same-rows.ts';
import { suggestions, type Worded } from './models/suggestions.ts';
import { recurrence, themeHistory } from './models/themes.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** Words of every length, with capitals, with marks between them and with words said twice. */
const word = fc.constantFrom(
  'Plans',
  'plans',
  'of',
  'the',
  'children',
  'late',
  'Reviews',
  'x-rays',
);
const text = fc
  .tuple(fc.constantFrom('One', 'Some'), fc.array(word, { maxLength: 6 }))
  .map(([first, others]) => [first, ...others].join(' '));

const finding: fc.Arbitrary<Omit<Worded, 'id'>> = fc.record({
  provider: fc.constantFrom('Northshire', 'Southshire'),
  published: fc.constantFrom('2011-05-06', '2014-06-30', '2018-05-22', '2024-04-09').map(toDay),
  kind: fc.constantFrom('strength', 'area_for_improvement', 'priority_action'),
  theme: fc.option(fc.constantFrom('Plans', 'Work', 'Staff'), { freq: 6 }),
  text,
});

const write = (findings: readonly Worded[]) =>
  [
    'finding_id,provider,published,kind,theme,finding',
    ...findings.map(({ id, provider, published, kind, theme, text: said }) =>
      [id, provider, toIso(published), kind, theme ?? '', said].join(','),
    ),
  ].join('\n');

const some = fc.array(finding, { minLength: 1, maxLength: 20 });
const share = fc.constantFrom(0, 0.25, 0.5, 0.6, 1);

test('the history of themes agrees with its definition, counted once more without SQL', async () => {
  await fc.assert(
    fc.asyncProperty(some, share, async (given, atLeast) => {
      const findings = given.map((one, i) => ({ ...one, id: `F${i}` }));
      await unloadAll(database);
      const [loaded] = await loadTexts(database, { 'f.csv': write(findings) });
      expect(loaded!.account.used).toBe(findings.length);
      await expectRows(database, 'theme_history', themeHistory(findings));
      await expectRows(database, 'recurrence', recurrence(findings));
      await expectRows(database, `theme_suggestions(${atLeast})`, suggestions(findings, atLeast));
    }),
    { numRuns: 60, seed: 2014 },
  );
}, 120_000);
