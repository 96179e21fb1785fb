import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';
import { toDay, toIso } from './models/days.ts';
import { closedYetCited, findingProgress, planHistory, type Placed } from './models/follow-up.ts';
import { expectRows } from './models/same-rows.ts';
import type { Inspection } from './models/inspections.ts';
import { asAtDay, reports, writeReports } from './models/write-reports.ts';
import { writeInspections } from './models/write-inspections.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** Three inspections between which the reports of actions fall: each began two months before its report. */
const dates = ['2014-06-30', '2015-10-01', '2016-12-01'].map(toDay);
const grade = fc.constantFrom('Good', 'Requires improvement to be good', 'Not judged');
const inspections: fc.Arbitrary<Inspection[]> = fc
  .tuple(...dates.map(() => fc.tuple(grade, grade)))
  .map((given) =>
    given.map(([inCare, leadership], i) => ({
      provider: 'Northshire',
      framework: 'SIF',
      start: dates[i]! - 60,
      published: dates[i]!,
      grades: { overall: 'Good', in_care: inCare, leadership },
    })),
  );

const themes = [
  { theme: 'Plans', category: 'in_care' },
  { theme: 'Staff', category: 'leadership' },
];
const finding = fc
  .record({
    published: fc.constantFrom(...dates),
    kind: fc.constantFrom('strength', 'area_for_improvement'),
    place: fc.constantFrom(...themes),
  })
  .map(({ published, kind, place }) => ({ published, kind, ...place }));
const findings: fc.Arbitrary<Placed[]> = fc
  .array(finding, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, i) => ({ ...one, id: `F${i}`, provider: 'Northshire' })));

const writeFindings = (all: readonly Placed[]) =>
  [
    'finding_id,provider,published,kind,category,theme,finding',
    ...all.map(({ id, provider, published, kind, category, theme }) =>
      [id, provider, toIso(published), kind, category, theme, 'Text'].join(','),
    ),
  ].join('\n');

test('what became of findings and plans agrees with the definitions, counted once more without SQL', async () => {
  await fc.assert(
    fc.asyncProperty(
      findings,
      reports,
      inspections,
      asAtDay,
      async (found, acted, inspected, asAt) => {
        await unloadAll(database);
        await loadTexts(database, {
          'f.csv': writeFindings(found),
          'a.csv': writeReports(acted),
          'j.csv': writeInspections(inspected),
        });
        await expectRows(
          database,
          `finding_progress(DATE '${toIso(asAt)}')`,
          findingProgress(found, acted, asAt),
        );
        await expectRows(
          database,
          'closed_yet_cited_again',
          closedYetCited(found, acted, inspected),
        );
        await expectRows(database, 'plan_history', planHistory(found, acted, inspected));
      },
    ),
    { numRuns: 60, seed: 2014 },
  );
}, 120_000);
