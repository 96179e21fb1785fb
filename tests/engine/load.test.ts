import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { sql } from '#lib/engine/sql.ts';
import { dataFile, loadTexts, openDatabase, readText, unloadAll } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

/** What data/messy/README.md says by hand: rows read, used, rejected and set aside. */
const accounts: Record<string, [read: number, used: number, rejected: number, setAside: number]> = {
  'unreadable-values.csv': [10, 6, 3, 1],
  'title-rows.csv': [4, 4, 0, 0],
  'ragged.csv': [5, 4, 1, 0],
  'blank-lines.csv': [7, 4, 0, 3],
  'line-breaks.csv': [4, 4, 0, 0],
  'bom.csv': [3, 3, 0, 0],
  'no-final-newline.csv': [3, 3, 0, 0],
  'us-dates.csv': [6, 0, 6, 0],
  'duplicate-rows.csv': [6, 3, 2, 1],
};

test('rows read = used + rejected + set aside, for every faulty file that can be read', async () => {
  const files = Object.fromEntries(
    Object.keys(accounts).map((name) => [name, dataFile(`messy/${name}`)]),
  );
  const loaded = await loadTexts(database, files);
  const found = loaded.map(({ account: { rowsRead, used, rejected, setAside } }) => [
    rowsRead,
    used,
    rejected,
    setAside.reduce((sum, { rows }) => sum + rows, 0),
  ]);
  expect(Object.fromEntries(Object.keys(accounts).map((name, i) => [name, found[i]]))).toEqual(
    accounts,
  );
});

test('each rejected row has its row number, column, value and reason', async () => {
  const [loaded] = await loadTexts(database, { 'a.csv': dataFile('messy/unreadable-values.csv') });
  expect(loaded!.problems).toMatchObject([
    { source: 'a.csv', row: 3, column: 'grade', value: 'Excelent', rule: 'term' },
    { source: 'a.csv', row: 5, column: 'published', value: '31/02/2014', rule: 'date' },
    { source: 'a.csv', row: 8, column: 'provider', value: null, rule: 'required' },
  ]);
});

test('dates that prove to be written month first take every date of their column with them', async () => {
  const [loaded] = await loadTexts(database, { 'a.csv': dataFile('messy/us-dates.csv') });
  expect(loaded!.problems.map(({ row, value, rule }) => [row, value, rule])).toEqual([
    [2, '12/25/2014', 'date'],
    [3, '12/25/2014', 'date'],
    [4, '05/06/2011', 'date-order'],
    [5, '05/06/2011', 'date-order'],
    [6, '06/30/2015', 'date'],
    [7, '06/30/2015', 'date'],
  ]);
});

test('rows that contradict each other are all rejected; a row said twice is set aside', async () => {
  const [loaded] = await loadTexts(database, { 'a.csv': dataFile('messy/duplicate-rows.csv') });
  expect(loaded!.account.setAside).toEqual([{ reason: 'duplicate', rows: 1 }]);
  expect(loaded!.problems).toMatchObject([
    { row: 5, rule: 'conflict', value: '7' },
    { row: 7, rule: 'conflict', value: '5' },
  ]);
});

test('Ofsted’s history gives 271 inspections and 1,187 grades, and nothing is rejected', async () => {
  const [loaded] = await loadTexts(database, {
    'history.csv': dataFile('ofsted/ilacs_inspection_history_2018_2025.csv'),
  });
  expect(loaded!.account).toEqual({
    rowsRead: 271,
    used: 271,
    rejected: 0,
    setAside: [],
    usedInPart: 0,
    records: [
      { contract: 'inspections', records: 271 },
      { contract: 'judgements', records: 1187 },
    ],
  });
  const [providers] = await database.query(
    sql`SELECT count(DISTINCT provider_key) AS n FROM judgements`,
  );
  expect(providers).toEqual({ n: 156 });
});

test('sources loaded again without a check give what they gave before', async () => {
  const text = dataFile('ofsted/ilacs_inspection_history_2018_2025.csv');
  const [first] = await loadTexts(database, { 'history.csv': text });
  const numbered = { id: 2, reading: await readText('history.csv', text) };
  await database.reload([{ ...numbered, account: first!.account }]);
  expect(await database.describe(numbered)).toEqual(first);
});

test('in a wide row one unreadable grade leaves the others in use', async () => {
  const text = new TextDecoder().decode(dataFile('ofsted/ilacs_inspection_history_2018_2025.csv'));
  const spoilt = text.replace(
    'Good,Good,Good,Outstanding,Good',
    'Good,Goodish,Good,Outstanding,Good',
  );
  const [loaded] = await loadTexts(database, { 'history.csv': spoilt });
  expect(loaded!.account).toMatchObject({ rowsRead: 271, used: 271, rejected: 0, usedInPart: 1 });
  expect(loaded!.account.records).toContainEqual({ contract: 'judgements', records: 1186 });
  expect(loaded!.problems).toMatchObject([
    {
      row: 7,
      column: 'The impact of leaders on social work practice with children and families',
      value: 'Goodish',
    },
  ]);
});

test('a source that is removed leaves nothing in any measure', async () => {
  await loadTexts(database, { 'a.csv': dataFile('messy/title-rows.csv') });
  await database.unload([1]);
  for (const table of ['judgements', 'providers', 'sources'])
    expect(await database.query(sql`SELECT count(*) AS n FROM query_table(${table})`)).toEqual([
      { n: 0 },
    ]);
});

test('the grade keeps the word of the report beside the grade it counts as', async () => {
  await loadTexts(database, {
    'a.csv': 'provider,published,category,grade\nNorthshire,30/06/2011,Safeguarding,Adequate\n',
  });
  expect(
    await database.query(sql`SELECT category, grade, grade_as_published FROM judgements`),
  ).toEqual([
    {
      category: 'help_protection',
      grade: 'Requires improvement to be good',
      grade_as_published: 'Adequate',
    },
  ]);
});

const dates: Record<string, string | null> = {
  '30/06/2014': '2014-06-30',
  '1/2/14': '2014-02-01',
  '2014-06-30': '2014-06-30',
  '31-Mar-23': '2023-03-31',
  '3 April 2014': '2014-04-03',
  '31/02/2014': null,
  '30/06/1014': null,
};

for (const [written, day] of Object.entries(dates))
  test(`the date ${written} is ${day ?? 'no date'}`, async () => {
    await loadTexts(database, {
      'a.csv': `provider,published,category,grade\nNorthshire,${written},overall,Good\n`,
    });
    const rows = await database.query<{ published: Date }>(sql`SELECT published FROM judgements`);
    expect(rows.map(({ published }) => published.toISOString().slice(0, 10))).toEqual(
      day === null ? [] : [day],
    );
  });
