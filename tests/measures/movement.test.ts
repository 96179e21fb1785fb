import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/**
 * One authority: SIF in 2014 and again in 2016, ILACS in 2018, a visit in 2020, ILACS in 2024 and,
 * without an overall grade, in 2026; and one whose file says nothing of frameworks.
 */
const judgements = `provider,inspection_type,inspection_start,published,category,grade
Northshire,SIF,01/04/2014,30/06/2014,overall,Inadequate
Northshire,SIF,01/04/2014,30/06/2014,in_care,Good
Northshire,SIF,01/04/2014,30/06/2014,care_leavers,Good
Northshire,SIF re-inspection,01/04/2016,30/06/2016,overall,Requires improvement
Northshire,ILACS standard,01/03/2018,01/05/2018,overall,Good
Northshire,ILACS standard,01/03/2018,01/05/2018,in_care,Outstanding
Northshire,ILACS short,01/02/2024,01/04/2024,overall,Requires improvement
Northshire,ILACS short,01/02/2024,01/04/2024,in_care,Outstanding
Northshire,ILACS short,01/02/2024,01/04/2024,care_leavers,Inadequate
Northshire,ILACS standard,01/05/2026,17/06/2026,in_care,Good
Northshire,ILACS standard,01/05/2026,17/06/2026,care_leavers,Inadequate
Southshire,,01/04/2014,30/06/2014,overall,Good
Southshire,,01/04/2018,30/06/2018,overall,Good
`;
const visits = `provider,inspection_type,inspection_start,published
Northshire,Focused visit,05/02/2020,28/02/2020
`;

test('a movement is counted only where the crosswalk calls the two grades comparable', async () => {
  await unloadAll(database);
  await loadTexts(database, { 'j.csv': judgements, 'i.csv': visits });
  const rows = await database.query(
    sql`SELECT category, year(from_published)::INTEGER AS from, year(to_published)::INTEGER AS to,
        movement, comparability
      FROM movement ORDER BY provider, category, from_published`,
  );
  const row = (
    category: string,
    from: number,
    to: number,
    movement: string,
    comparability: string,
  ) => ({ category, from, to, movement, comparability });
  expect(rows).toEqual([
    row('care_leavers', 2014, 2024, 'not_comparable', 'C'),
    row('care_leavers', 2024, 2026, 'same', 'A'),
    row('in_care', 2014, 2018, 'not_comparable', 'C'),
    row('in_care', 2018, 2024, 'not_comparable', 'C'),
    row('in_care', 2024, 2026, 'declined', 'A'),
    row('overall', 2014, 2016, 'improved', 'A'),
    row('overall', 2016, 2018, 'improved', 'B'),
    // The visit of 2020 gave no grade and comes between nothing.
    row('overall', 2018, 2024, 'declined', 'A'),
    row('overall', 2014, 2018, 'not_comparable', 'X'),
  ]);
});

test('every movement has a reason, and says what each inspection judged under the name', async () => {
  const rows = await database.query(
    sql`SELECT from_category, to_category, reason FROM movement
      WHERE category = 'in_care' AND year(from_published) = 2018`,
  );
  expect(rows).toEqual([
    {
      from_category: 'in_care_and_leavers',
      to_category: 'in_care',
      reason: 'Before 2023 the grade was for children in care and care leavers together.',
    },
  ]);
  const unknown = await database.query(
    sql`SELECT DISTINCT reason FROM movement WHERE comparability = 'X'`,
  );
  expect(unknown).toEqual([
    { reason: 'The files do not say under which framework both were judged.' },
  ]);
});

test('an inspection without an overall grade leaves none, and none is made from the others', async () => {
  const rows = await database.query(
    sql`SELECT line, grade FROM judgement_as_at(DATE '2026-12-31', DATE '2026-12-31')
      WHERE provider = 'Northshire' ORDER BY line`,
  );
  expect(rows).toEqual([
    { line: 'care_leavers', grade: 'Inadequate' },
    { line: 'in_care', grade: 'Good' },
  ]);
});

test('Ofsted’s history: of 115 pairs of ILACS inspections 46 improved, 50 stayed and 19 declined', async () => {
  await unloadAll(database);
  await loadTexts(database, {
    'h.csv': dataFile('ofsted/ilacs_inspection_history_2018_2025.csv'),
  });
  const rows = await database.query(
    sql`SELECT movement, count(*) AS n FROM movement WHERE category = 'overall'
      GROUP BY movement ORDER BY movement`,
  );
  expect(rows).toEqual([
    { movement: 'declined', n: 19 },
    { movement: 'improved', n: 46 },
    { movement: 'same', n: 50 },
  ]);
});

test('Ofsted’s history: 153 authorities as at 31 March 2025, with shares; care leavers included are counted', async () => {
  const rows = await database.query(
    sql`SELECT grade, providers, graded FROM grade_profile(DATE '2025-03-31', DATE '2025-06-30')
      WHERE category = 'overall'`,
  );
  expect(rows).toEqual([
    { grade: 'Outstanding', providers: 36, graded: 153 },
    { grade: 'Good', providers: 67, graded: 153 },
    { grade: 'Requires improvement to be good', providers: 31, graded: 153 },
    { grade: 'Inadequate', providers: 19, graded: 153 },
  ]);
  const [care] = await database.query(
    sql`SELECT sum(providers) AS providers, sum(including_care_leavers) AS before_2023
      FROM grade_profile(DATE '2025-03-31', DATE '2025-06-30') WHERE category = 'in_care'`,
  );
  expect(care).toEqual({ providers: 153, before_2023: 50 });
});

test('a profile of fewer than ten has no shares; of chosen providers it counts only them', async () => {
  const rows = await database.query(
    sql`SELECT category, sum(providers) AS providers, count(share) AS shares
      FROM grade_profile_among(DATE '2025-03-31', DATE '2025-06-30', ['E10000025', 'E08000032'])
      WHERE category = 'overall' GROUP BY category`,
  );
  expect(rows).toEqual([{ category: 'overall', providers: 2, shares: 0 }]);
});

test('the profiles of all regions add up to the profile of all', async () => {
  const [sum] = await database.query(
    sql`SELECT sum(providers) AS providers FROM grade_profile_by_region(DATE '2025-03-31', DATE '2025-06-30')
      WHERE category = 'overall'`,
  );
  expect(sum).toEqual({ providers: 153 });
});

test('an authority is counted to its last day and not after it', async () => {
  const count = async (day: string) => {
    const [row] = await database.query<{ n: number }>(
      sql`SELECT sum(providers) AS n FROM grade_profile(${new Date(day)}, DATE '2030-01-01')
        WHERE category = 'overall'`,
    );
    return row!.n;
  };
  // Cumbria ended with 31 March 2023, and neither of its successors had been inspected.
  expect((await count('2023-03-31')) - (await count('2023-04-01'))).toBe(1);
});

test('grades given in a year are of the inspections of that year alone', async () => {
  const [row] = await database.query(
    sql`SELECT any_value(graded) AS graded, sum(inspections) AS inspections
      FROM grade_profile_in_year(DATE '2024-04-01', DATE '2025-03-31', DATE '2025-06-30')
      WHERE category = 'overall'`,
  );
  const [counted] = await database.query<{ n: number }>(
    sql`SELECT count(*) AS n FROM judgements WHERE category = 'overall'
      AND inspected BETWEEN DATE '2024-04-01' AND DATE '2025-03-31' AND published <= DATE '2025-06-30'`,
  );
  expect(row).toEqual({ graded: counted!.n, inspections: counted!.n });
});
