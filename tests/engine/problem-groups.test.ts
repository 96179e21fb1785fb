import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { groupsOf } from '#lib/engine/problem-groups.ts';
import { applyRepair } from '#lib/intake/repair.ts';
import { Database } from '#lib/workspace/database.ts';
import { dataFile, readText, unloadAll } from '#tests/support/database.ts';
import { actionRows, loadAs } from './support.ts';

let engine: Engine;
let database: Database;
beforeAll(async () => {
  engine = await openDuckDBInNode();
  database = await Database.create(engine);
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

const tracker = actionRows(
  'action_id,as_at,status,current_due',
  'A1,31/01/2015,Green,Ongoing',
  'A2,31/01/2015,green,TBC',
  'A3,31/01/2015,Amber,Ongoing',
  'A4,31/01/2015,Open,31/03/2015',
);

test('problems are grouped by rule and column, blockers first, with their values counted', async () => {
  const reading = await readText('a.csv', tracker);
  await loadAs(database, 1, reading);
  expect(await groupsOf(engine, reading, 1)).toMatchObject([
    {
      rule: 'term',
      column: 'status',
      columns: [5],
      isBlocking: true,
      rows: 3,
      sentence: '3 values in “status” are not a status we know',
      values: [
        { value: 'Amber', rows: 1 },
        { value: 'Green', rows: 1 },
        { value: 'green', rows: 1 },
      ],
      examples: [
        { row: 2, value: 'Green' },
        { row: 3, value: 'green' },
        { row: 4, value: 'Amber' },
      ],
      repairs: [],
    },
    {
      rule: 'date',
      column: 'current_due',
      isBlocking: false,
      rows: 3,
      sentence: '3 values in “current_due” are not dates',
      values: [
        { value: 'Ongoing', rows: 2 },
        { value: 'TBC', rows: 1 },
      ],
      choices: [],
      repairs: [{ label: 'Take “Ongoing” as no date' }, { label: 'Take “TBC” as no date' }],
    },
  ]);
});

test('a value chosen for each colour and word brings every row into use', async () => {
  let reading = await readText('a.csv', tracker);
  for (const [column, value, becomes] of [
    [5, 'Green', 'in_progress'],
    [5, 'Amber', 'at_risk'],
    [6, 'Ongoing', ''],
    [6, 'TBC', ''],
  ] as const)
    reading = applyRepair(reading, { kind: 'value', column, value, becomes });
  const { account, problems } = await loadAs(database, 1, reading);
  expect(account).toMatchObject({ used: 4, rejected: 0, usedInPart: 0 });
  expect(problems).toEqual([]);
});

test('dates written month first are offered to be read so, and then every row is used', async () => {
  const reading = await readText('a.csv', dataFile('messy/us-dates.csv'));
  await loadAs(database, 1, reading);
  const groups = await groupsOf(engine, reading, 1);
  expect(groups.map(({ rule, rows, sentence }) => [rule, rows, sentence])).toEqual([
    ['date', 4, '4 values in “published” are not dates'],
    [
      'date-order',
      2,
      '2 values in “published” may be day first or month first; others there are month first',
    ],
  ]);
  const offers = groups.map(({ repairs }) => repairs);
  expect(offers[0]).toEqual(offers[1]);
  const repaired = applyRepair(reading, offers[0]![0]!.repair);
  expect((await loadAs(database, 2, repaired)).account).toMatchObject({ used: 6, rejected: 0 });
});

test('rows that contradict each other name what they have in common, and the last can be kept', async () => {
  const reading = await readText('a.csv', dataFile('messy/duplicate-rows.csv'));
  await loadAs(database, 1, reading);
  const [group] = await groupsOf(engine, reading, 1);
  expect(group).toMatchObject({
    rule: 'conflict',
    column: null,
    rows: 2,
    sentence:
      '2 rows are about the same thing as another row (provider code, provider, published, inspection type, category) and say something else',
    examples: [
      { row: 5, value: '7' },
      { row: 7, value: '5' },
    ],
  });
  const { account } = await loadAs(database, 2, applyRepair(reading, group!.repairs[1]!.repair));
  expect(account).toMatchObject({ rowsRead: 6, used: 4, rejected: 0 });
});

test('a row that goes on beyond the headings is a group of its own', async () => {
  const reading = await readText('a.csv', dataFile('messy/ragged.csv'));
  await loadAs(database, 1, reading);
  expect(await groupsOf(engine, reading, 1)).toMatchObject([
    { rule: 'extra-cells', rows: 1, sentence: '1 row goes on beyond the headings', repairs: [] },
  ]);
});

test('a source in order has no groups', async () => {
  const reading = await readText('a.csv', dataFile('messy/bom.csv'));
  await loadAs(database, 1, reading);
  expect(await groupsOf(engine, reading, 1)).toEqual([]);
});
