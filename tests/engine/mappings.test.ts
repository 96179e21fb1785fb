import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase, readText, unloadAll } from '#tests/support/database.ts';
import { actionRows, loadAs, withMapping } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

test('what was said of a value goes before the vocabulary, and the value itself is kept', async () => {
  const text = actionRows(
    'action_id,as_at,status',
    'A1,31/01/2015,Green',
    'A2,31/01/2015,  not \u00a0 STARTED ',
    'A3,31/01/2015,complete',
  );
  const values = { status: { green: 'at_risk', Complete: 'embedded' } };
  await loadAs(database, 1, withMapping(await readText('a.csv', text), { values }));
  expect(
    await database.query(sql`SELECT status, status_as_given FROM given_actions ORDER BY action_id`),
  ).toEqual([
    { status: 'at_risk', status_as_given: 'Green' },
    { status: 'not_started', status_as_given: 'not \u00a0 STARTED' },
    { status: 'embedded', status_as_given: 'complete' },
  ]);
});

test('a required value that stands for none sets its row aside; a date that does is blank', async () => {
  const text = actionRows(
    'action_id,as_at,status,current_due',
    'A1,31/01/2015,Green,Ongoing',
    'A2,31/01/2015,Grey,31/03/2015',
  );
  const values = { status: { green: 'in_progress', grey: '' }, current_due: { ongoing: '' } };
  const loaded = await loadAs(database, 1, withMapping(await readText('a.csv', text), { values }));
  expect(loaded.problems).toEqual([]);
  expect(loaded.account).toMatchObject({
    rowsRead: 2,
    used: 1,
    rejected: 0,
    setAside: [{ reason: 'no value', rows: 1 }],
    usedInPart: 0,
  });
});

test('text and labels take the value they stand for', async () => {
  const text = actionRows('action_id,as_at,status,plan', 'A1,31/01/2015,Open,PIAP');
  const values = { plan: { piap: 'Plan 2014' }, category: { in_care: 'Our own' } };
  await loadAs(database, 1, withMapping(await readText('a.csv', text), { values }));
  expect(await database.query(sql`SELECT plan, category FROM given_actions`)).toEqual([
    { plan: 'Plan 2014', category: 'Our own' },
  ]);
});

test('a joined column is read with what parts it, blank parts left out', async () => {
  const text = actionRows('ref,part,as_at,status', 'R1,2,31/01/2015,Open', 'R2,,31/01/2015,Open');
  const reading = await readText('a.csv', text);
  const fields = { ...reading.mappings[0]!.fields, action_id: { columns: [3, 4] } };
  await loadAs(database, 1, withMapping(reading, { fields }));
  expect(await database.query(sql`SELECT action_id FROM given_actions ORDER BY 1`)).toEqual([
    { action_id: 'R1 · 2' },
    { action_id: 'R2' },
  ]);
});

test('a grade of a wide file has the date beside it, and the problem of that date its heading', async () => {
  const reading = await readText(
    'a.csv',
    'provider,published,category,grade,Leaders date,Leaders\n' +
      'Northshire,30/06/2014,SIF,Good,01/07/2015,Adequate\n' +
      'Southshire,30/06/2014,SIF,Good,soon,Good\n' +
      'Eastshire,30/06/2014,SIF,,31/12/2015,\n',
  );
  const loaded = await loadAs(
    database,
    1,
    withMapping(reading, {
      fields: { provider: { column: 0 }, framework: { column: 2 }, published: { column: 1 } },
      unpivot: {
        field: 'grade',
        columns: [
          { column: 3, fixed: { category: 'overall' } },
          { column: 5, fixed: { category: 'leadership' }, beside: { published: 4 } },
        ],
      },
    }),
  );
  expect(
    await database.query(
      sql`SELECT provider, category, strftime(published, '%d/%m/%Y') AS day, grade_as_published AS grade
        FROM given_judgements ORDER BY provider, day`,
    ),
  ).toEqual([
    { provider: 'Northshire', category: 'leadership', day: '01/07/2015', grade: 'Adequate' },
    { provider: 'Northshire', category: 'overall', day: '30/06/2014', grade: 'Good' },
    { provider: 'Southshire', category: 'overall', day: '30/06/2014', grade: 'Good' },
  ]);
  expect(loaded.problems).toMatchObject([
    { row: 3, column: 'Leaders date', value: 'soon', rule: 'date' },
  ]);
  expect(loaded.account).toMatchObject({ rowsRead: 3, used: 2, usedInPart: 1, rejected: 0 });
  expect(loaded.account.setAside).toEqual([{ reason: 'no value', rows: 1 }]);
});

test('a column that is said to be written month first is read so', async () => {
  const text = actionRows('action_id,as_at,status', 'A1,03/04/2014,Open', 'A2,12/25/2014,Open');
  const reading = withMapping(await readText('a.csv', text), { monthFirst: ['as_at'] });
  const loaded = await loadAs(database, 1, reading);
  expect(loaded.problems).toEqual([]);
  expect(
    await database.query(
      sql`SELECT strftime(as_at, '%Y-%m-%d') AS day FROM given_actions ORDER BY 1`,
    ),
  ).toEqual([{ day: '2014-03-04' }, { day: '2014-12-25' }]);
});

const repeated = actionRows(
  'action_id,as_at,status',
  'A1,31/01/2015,Open',
  'A1,31/01/2015,Complete',
  'A1,31/01/2015,At risk',
  'A2,31/01/2015,Open',
  'A2,31/01/2015,Open',
);

for (const [onRepeat, status] of [
  ['first', 'in_progress'],
  ['last', 'at_risk'],
] as const)
  test(`of rows that contradict each other the ${onRepeat} is used, if the user says so`, async () => {
    const loaded = await loadAs(
      database,
      1,
      withMapping(await readText('a.csv', repeated), { onRepeat }),
    );
    expect(loaded.problems).toEqual([]);
    expect(loaded.account).toMatchObject({ rowsRead: 5, used: 2, rejected: 0 });
    expect(loaded.account.setAside).toEqual([
      { reason: 'duplicate', rows: 1 },
      { reason: 'repeat', rows: 2 },
    ]);
    expect(
      await database.query(
        sql`SELECT status, source_row FROM given_actions WHERE action_id = 'A1'`,
      ),
    ).toEqual([{ status, source_row: onRepeat === 'first' ? 2 : 4 }]);
  });

test('an edit takes the place of the cell before anything else sees it', async () => {
  const text = actionRows('action_id,as_at,status', 'A1,31/01/2015,Opne', 'A2,soon,Open');
  const reading = await readText('a.csv', text);
  const edit = (row: number, column: number, after: string) => ({ row, column, before: '', after });
  const edits = [edit(2, 5, 'x'), edit(2, 5, ' Open '), edit(3, 4, '28/02/2015'), edit(3, 0, '')];
  const loaded = await loadAs(database, 1, { ...reading, edits });
  expect(loaded.problems).toMatchObject([{ row: 3, column: 'provider', rule: 'required' }]);
  expect(await database.query(sql`SELECT action_id, status FROM given_actions`)).toEqual([
    { action_id: 'A1', status: 'in_progress' },
  ]);
});

test('where the column beside a wide one is blank, what is fixed for it holds', async () => {
  const text =
    'provider,published,category,grade,framework\n' +
    'A,01/02/2023,in_care,Good,ILACS v2\nB,01/02/2023,in_care,Good,\n';
  const reading = await readText('a.csv', text);
  const column = (heading: string) => reading.headings.indexOf(heading);
  const fields = {
    provider: { column: column('provider') },
    published: { column: column('published') },
  };
  const unpivot = {
    field: 'grade',
    columns: [
      {
        column: column('grade'),
        fixed: { category: 'in_care', framework: 'ILACS v1' },
        beside: { framework: column('framework') },
      },
    ],
  };
  await loadAs(database, 1, withMapping(reading, { fields, unpivot }));
  expect(
    await database.query(sql`SELECT provider, framework FROM given_judgements ORDER BY provider`),
  ).toEqual([
    { provider: 'A', framework: 'ILACS v2' },
    { provider: 'B', framework: 'ILACS v1' },
  ]);
});

test('the first of rows that contradict each other is the first in the file', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `A1,31/01/2015,${i === 0 ? 'Open' : 'Done'}`);
  const reading = await readText('a.csv', actionRows('action_id,as_at,status', ...rows));
  await loadAs(database, 1, withMapping(reading, { onRepeat: 'first' }));
  expect(await database.query(sql`SELECT status, source_row FROM given_actions`)).toEqual([
    { status: 'in_progress', source_row: 2 },
  ]);
});
