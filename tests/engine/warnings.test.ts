import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase, readText, unloadAll } from '#tests/support/database.ts';
import { actionRows, loadAs } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

test('an optional cell that cannot be read is left blank with a warning; its row is used', async () => {
  const text = actionRows('action_id,as_at,status,current_due', 'A1,31/01/2015,Open,Ongoing');
  const loaded = await loadAs(database, 1, await readText('a.csv', text));
  expect(loaded.account).toMatchObject({ rowsRead: 1, used: 1, rejected: 0, usedInPart: 1 });
  expect(loaded.problems).toMatchObject([
    { row: 2, column: 'current_due', value: 'Ongoing', rule: 'date', isWarning: true },
  ]);
  expect(await database.query(sql`SELECT action_id, current_due FROM given_actions`)).toEqual([
    { action_id: 'A1', current_due: null },
  ]);
});

test('the same word in a required cell rejects the row, and its other problems are told with it', async () => {
  const text = actionRows('action_id,as_at,status,current_due', 'A1,Ongoing,Open,TBC');
  const loaded = await loadAs(database, 1, await readText('a.csv', text));
  expect(loaded.account).toMatchObject({ rowsRead: 1, used: 0, rejected: 1, usedInPart: 0 });
  expect(loaded.problems.map(({ column, isWarning }) => [column, isWarning])).toEqual([
    ['as_at', undefined],
    ['current_due', true],
  ]);
});

for (const nothing of [
  '-',
  'n/a',
  'N/A',
  'none',
  '01/01/1900',
  '00/01/1900',
  '1899-12-30',
  '31/12/9999',
  '01/01/0001',
  '1 January 1900',
  '01/01/1900 00:00:00',
])
  test(`“${nothing}” is no date: an optional cell is blank without a word, a required one is missing`, async () => {
    const rows = ['A1,31/01/2015,Open,', 'A2,'].map((row, i) =>
      i === 0 ? row + nothing : `${row}${nothing},Open,`,
    );
    const loaded = await loadAs(
      database,
      1,
      await readText('a.csv', actionRows('action_id,as_at,status,current_due', ...rows)),
    );
    expect(loaded.account).toMatchObject({ rowsRead: 2, used: 1, rejected: 1, usedInPart: 0 });
    expect(loaded.problems).toMatchObject([
      { row: 3, column: 'as_at', rule: 'required', value: nothing },
    ]);
  });

test('a date outside the years of inspections is not read', async () => {
  const text = actionRows('action_id,as_at,status,current_due', 'A1,31/01/2015,Open,31/01/1015');
  const loaded = await loadAs(database, 1, await readText('a.csv', text));
  expect(loaded.problems).toMatchObject([{ rule: 'date', value: '31/01/1015', isWarning: true }]);
});

test('an optional column that proves to be month first loses the dates that could be either', async () => {
  const text = actionRows(
    'action_id,as_at,status,current_due',
    'A1,31/01/2015,Open,12/25/2015',
    'A2,31/01/2015,Open,03/04/2015',
    'A3,31/01/2015,Open,31/03/2015',
  );
  const loaded = await loadAs(database, 1, await readText('a.csv', text));
  expect(loaded.account).toMatchObject({ used: 3, rejected: 0, usedInPart: 2 });
  expect(loaded.problems.map(({ row, rule, column }) => [row, rule, column])).toEqual([
    [2, 'date', 'current_due'],
    [3, 'date-order', 'current_due'],
  ]);
  expect(
    await database.query(
      sql`SELECT strftime(current_due, '%d/%m/%Y') AS due FROM given_actions ORDER BY action_id`,
    ),
  ).toEqual([{ due: null }, { due: null }, { due: '31/03/2015' }]);
});

test('rows that intake set aside are counted with the others', async () => {
  const reading = await readText(
    'a.csv',
    actionRows('action_id,as_at,status', 'A1,31/01/2015,Open'),
  );
  const setAside = [{ reason: 'note', row: 3, text: 'Source: tracker' }];
  const loaded = await loadAs(database, 1, { ...reading, setAside, rowsRead: 2 });
  expect(loaded.account).toMatchObject({
    rowsRead: 2,
    used: 1,
    setAside: [{ reason: 'note', rows: 1 }],
  });
});
