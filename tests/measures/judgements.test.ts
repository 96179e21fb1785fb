import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { sql } from '#lib/engine/sql.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';

/**
 * One authority through three frameworks, small enough to follow by eye. Its ILACS report of 2018
 * judged children in care and care leavers together; its report of 2024 was published 60 days
 * after the inspection started; the visit of 2020 gave no grade.
 */
const judgements = `provider,provider_code,inspection_type,inspection_start,published,category,grade
Northshire,E1,SLAC,,06/05/2011,Safeguarding,Adequate
Northshire,E1,CPI,,01/03/2013,overall,Inadequate
Northshire,E1,SIF,01/04/2014,30/06/2014,overall,Good
Northshire,E1,SIF,01/04/2014,30/06/2014,help_protection,Good
Northshire,E1,SIF,01/04/2014,30/06/2014,care_leavers,Outstanding
Northshire,E1,SIF,01/04/2014,30/06/2014,adoption,-
Northshire,E1,ILACS Short Inspection,16/04/2018,22/05/2018,overall,Requires improvement
Northshire,E1,ILACS Short Inspection,16/04/2018,22/05/2018,in_care,Good
Northshire,,ILACS Standard Inspection,09/02/2024,09/04/2024,overall,Good
Northshire,,ILACS Standard Inspection,09/02/2024,09/04/2024,in_care,Outstanding
Southshire,,ILACS Standard Inspection,01/03/2022,01/05/2022,overall,Outstanding
`;
const inspections = `provider,provider_code,inspection_type,inspection_start,published
Northshire,E1,SIF,01/04/2014,30/06/2014
Northshire,E1,ILACS Focused Visit,05/02/2020,28/02/2020
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, { 'j.csv': judgements, 'i.csv': inspections });
});
afterAll(() => database.close());

const day = (text: string) => new Date(text);

async function latest(asAt: string, publishedBy: string) {
  const rows = await database.query<{ line: string; grade: string }>(
    sql`SELECT line, grade FROM judgement_as_at(${day(asAt)}, ${day(publishedBy)})
      WHERE provider_key = 'E1'`,
  );
  return Object.fromEntries(rows.map(({ line, grade }) => [line, grade]));
}

test('the framework follows from the type and the day the inspection started', async () => {
  const rows = await database.query(
    sql`SELECT DISTINCT framework, published FROM judgements WHERE provider_key = 'E1' ORDER BY published`,
  );
  expect(rows).toEqual([
    { framework: 'SLAC', published: day('2011-05-06') },
    { framework: 'CPI', published: day('2013-03-01') },
    { framework: 'SIF', published: day('2014-06-30') },
    { framework: 'ILACS v1', published: day('2018-05-22') },
    { framework: 'ILACS v2', published: day('2024-04-09') },
  ]);
});

test('children in care before 2023 include care leavers; afterwards they do not', async () => {
  const rows = await database.query(
    sql`SELECT category, line FROM judgements WHERE line = 'in_care' ORDER BY published`,
  );
  expect(rows).toEqual([
    { category: 'in_care_and_leavers', line: 'in_care' },
    { category: 'in_care', line: 'in_care' },
  ]);
});

test('the overall grade of a child protection inspection is one for help and protection', async () => {
  expect(await latest('2013-12-31', '2013-12-31')).toEqual({ help_protection: 'Inadequate' });
});

test('“Adequate” counts as “Requires improvement to be good” and is kept as published', async () => {
  const rows = await database.query(
    sql`SELECT grade, grade_as_published FROM judgements WHERE framework = 'SLAC'`,
  );
  expect(rows).toEqual([
    { grade: 'Requires improvement to be good', grade_as_published: 'Adequate' },
  ]);
});

test('a category that was not judged has no latest judgement', async () => {
  expect(await latest('2014-12-31', '2014-12-31')).toEqual({
    overall: 'Good',
    help_protection: 'Good',
    care_leavers: 'Outstanding',
  });
});

test('an inspection that judges a line only within another makes its older grade out of date', async () => {
  expect(await latest('2018-12-31', '2018-12-31')).toEqual({
    overall: 'Requires improvement to be good',
    in_care: 'Good',
  });
});

test('a visit displaces no grade', async () => {
  expect(await latest('2020-12-31', '2020-12-31')).toEqual(
    await latest('2019-12-31', '2019-12-31'),
  );
});

test('an inspection counts from the day it is published, if it started by the other date', async () => {
  const before = { overall: 'Requires improvement to be good', in_care: 'Good' };
  const after = { overall: 'Good', in_care: 'Outstanding' };
  expect(await latest('2024-03-31', '2024-03-31')).toEqual(before);
  expect(await latest('2024-03-31', '2024-06-30')).toEqual(after);
  expect(await latest('2024-02-08', '2024-06-30')).toEqual(before);
});

test('a row without a code joins the provider whose name another row gives a code', async () => {
  const rows = await database.query(
    sql`SELECT DISTINCT provider_key FROM judgements ORDER BY provider_key`,
  );
  expect(rows).toEqual([{ provider_key: 'E1' }, { provider_key: 'Southshire' }]);
});

test('a file loaded later takes the place of the same judgement in an earlier one', async () => {
  const row = 'Northshire,E1,ILACS Standard Inspection,09/02/2024,09/04/2024,overall,Inadequate';
  const [heading] = judgements.split('\n');
  await loadTexts(database, { 'correction.csv': `${heading}\n${row}\n` }, 3);
  expect((await latest('2024-12-31', '2024-12-31'))['overall']).toBe('Inadequate');
  await database.unload([3]);
});

test('the history has a row for each judgement and one for each visit without grades', async () => {
  const rows = await database.query(
    sql`SELECT published, count(line) AS grades, count(*) AS rows FROM inspection_history(DATE '2021-01-01')
      WHERE provider_key = 'E1' GROUP BY published ORDER BY published`,
  );
  expect(rows).toEqual([
    { published: day('2011-05-06'), grades: 1, rows: 1 },
    { published: day('2013-03-01'), grades: 1, rows: 1 },
    { published: day('2014-06-30'), grades: 4, rows: 4 },
    { published: day('2018-05-22'), grades: 2, rows: 2 },
    { published: day('2020-02-28'), grades: 0, rows: 1 },
  ]);
});

test('the profile counts each provider once, by its latest grade published by 31 March', async () => {
  const rows = await database.query(
    sql`SELECT year(as_at) AS year, grade, providers, graded FROM grade_profile_by_march
      JOIN grades USING (grade)
      WHERE line = 'overall' AND year(as_at) IN (2014, 2015, 2019, 2022, 2023)
      ORDER BY as_at, rank`,
  );
  const improve = 'Requires improvement to be good';
  expect(rows).toEqual([
    { year: 2015, grade: 'Good', providers: 1, graded: 1 },
    { year: 2019, grade: improve, providers: 1, graded: 1 },
    { year: 2022, grade: improve, providers: 1, graded: 1 },
    { year: 2023, grade: 'Outstanding', providers: 1, graded: 2 },
    { year: 2023, grade: improve, providers: 1, graded: 2 },
  ]);
});

// By hand: 4 of 10 were Good and 7 of 11 are: 63.6 - 40 = 23.6 points. Adoption has one grade only.
test('a profile changes by counts, and by points only where ten or more are graded on both days', async () => {
  const own = await openDatabase();
  const line = (provider: string, day: string, category: string, grade: string) =>
    `${provider},${day},${category},${grade}`;
  const then = Array.from({ length: 10 }, (_, i) =>
    line(`Shire ${i}`, '30/06/2014', 'overall', i < 4 ? 'Good' : 'Inadequate'),
  );
  const now = [4, 5].map((i) => line(`Shire ${i}`, '01/05/2018', 'overall', 'Good'));
  const others = [
    line('Newshire', '01/05/2018', 'overall', 'Good'),
    line('Shire 0', '30/06/2014', 'adoption', 'Good'),
  ];
  const text = ['provider,published,category,grade', ...then, ...now, ...others].join('\n');
  await loadTexts(own, { 'j.csv': text });
  const rows = await own.query(
    sql`SELECT category, grade, from_providers, to_providers, from_graded, to_graded,
        round(points, 1) AS points
      FROM grade_profile_change(DATE '2015-01-01', DATE '2019-01-01') ORDER BY category DESC, grade`,
  );
  const row = (
    category: string,
    grade: string,
    from: number[],
    to: number[],
    points: number | null,
  ) => ({
    category,
    grade,
    from_providers: from[0],
    to_providers: to[0],
    from_graded: from[1],
    to_graded: to[1],
    points,
  });
  expect(rows).toEqual([
    row('overall', 'Good', [4, 10], [7, 11], 23.6),
    row('overall', 'Inadequate', [6, 10], [4, 11], -23.6),
    row('adoption', 'Good', [1, 1], [1, 1], null),
  ]);
  await own.close();
});
