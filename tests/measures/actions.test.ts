import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { sql } from '#lib/engine/sql.ts';
import { dataFile, loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';

/**
 * Three reporting dates. A1 is closed by February and then left out; A2 is withdrawn in March;
 * A3 is created in March though already listed in February; A4 claims a completion that is later
 * than its reporting date. B1 is the only action of its category and is withdrawn in February.
 */
const ledger = `action_id,as_at,provider,category,action,status,created,completed
A1,31/01/2015,Northshire,in_care,a,In progress,,
A1,28/02/2015,Northshire,in_care,a,Complete,,20/02/2015
A2,31/01/2015,Northshire,in_care,a,Not started,,
A2,28/02/2015,Northshire,in_care,a,At risk,,
A2,31/03/2015,Northshire,in_care,a,Withdrawn,,
A3,28/02/2015,Northshire,in_care,a,Not started,15/03/2015,
A3,31/03/2015,Northshire,in_care,a,In progress,15/03/2015,
A4,31/03/2015,Northshire,in_care,a,Embedded,,15/04/2015
B1,31/01/2015,Northshire,Our own category,a,In progress,,
B1,28/02/2015,Northshire,Our own category,a,Withdrawn,,
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

test('completion is closed of live at each reporting date; without live actions there is no rate', async () => {
  await loadTexts(database, { 'a.csv': ledger });
  const rows = await database.query(
    sql`SELECT category, strftime(as_at, '%d/%m') AS day, closed, live, rate
      FROM completion_over_time ORDER BY category, as_at`,
  );
  expect(rows).toEqual([
    { category: 'Our own category', day: '31/01', closed: 0, live: 1, rate: 0 },
    { category: 'Our own category', day: '28/02', closed: 0, live: 0, rate: null },
    { category: 'Our own category', day: '31/03', closed: 0, live: 0, rate: null },
    { category: 'in_care', day: '31/01', closed: 0, live: 2, rate: 0 },
    { category: 'in_care', day: '28/02', closed: 1, live: 2, rate: 0.5 },
    { category: 'in_care', day: '31/03', closed: 1, live: 3, rate: 1 / 3 },
  ]);
});

test('an action that a later report leaves out keeps its last state', async () => {
  await loadTexts(database, { 'a.csv': ledger });
  const rows = await database.query(
    sql`SELECT action_id, status FROM action_as_at(DATE '2016-01-01') ORDER BY action_id`,
  );
  expect(rows).toEqual([
    { action_id: 'A1', status: 'complete_unverified' },
    { action_id: 'A2', status: 'withdrawn' },
    { action_id: 'A3', status: 'in_progress' },
    { action_id: 'A4', status: 'embedded' },
    { action_id: 'B1', status: 'withdrawn' },
  ]);
});

test('before its first report an action is not there', async () => {
  await loadTexts(database, { 'a.csv': ledger });
  expect(await database.query(sql`FROM action_as_at(DATE '2015-01-30')`)).toEqual([]);
});

test('no actions at all give no rows', async () => {
  expect(await database.query(sql`FROM completion_over_time`)).toEqual([]);
});

test('the sample at 31 March 2015: 22 of 28 live actions are complete', async () => {
  await loadTexts(database, { 'a.csv': dataFile('oxfordshire-actions.csv') });
  const byCategory = (asAt: string) =>
    database.query(sql`SELECT category, closed, live FROM completion_over_time
      WHERE as_at = ${new Date(asAt)} ORDER BY category`);
  expect(await byCategory('2015-03-31')).toEqual([
    { category: 'adoption', closed: 1, live: 2 },
    { category: 'care_leavers', closed: 1, live: 3 },
    { category: 'help_protection', closed: 4, live: 4 },
    { category: 'in_care', closed: 7, live: 9 },
    { category: 'leadership', closed: 5, live: 5 },
    { category: 'lscb', closed: 4, live: 5 },
  ]);
  expect(await byCategory('2016-03-31')).toEqual([
    { category: 'adoption', closed: 2, live: 2 },
    { category: 'care_leavers', closed: 1, live: 3 },
    { category: 'help_protection', closed: 4, live: 4 },
    { category: 'in_care', closed: 10, live: 11 },
    { category: 'leadership', closed: 5, live: 5 },
    { category: 'lscb', closed: 4, live: 4 },
  ]);
});

test('the sample ends with these statuses at 31 March 2016', async () => {
  await loadTexts(database, { 'a.csv': dataFile('oxfordshire-actions.csv') });
  const rows = await database.query<{ status: string; n: number }>(
    sql`SELECT status, count(*) AS n FROM action_as_at(DATE '2016-03-31') GROUP BY status`,
  );
  expect(Object.fromEntries(rows.map(({ status, n }) => [status, n]))).toEqual({
    at_risk: 1,
    delayed: 2,
    complete_unverified: 5,
    complete_verified: 19,
    embedded: 2,
    superseded: 1,
    withdrawn: 2,
  });
});

test('a report that says nothing new lengthens a period; the row is the first that said so', async () => {
  await loadTexts(database, {
    'a.csv': `action_id,as_at,provider,category,action,status,current_due
A1,31/01/2015,Northshire,in_care,a,At risk,31/03/2015
A1,28/02/2015,Northshire,in_care,a,At risk,31/03/2015
A1,31/03/2015,Northshire,in_care,a,At risk,30/06/2015
A1,30/04/2015,Northshire,in_care,a,Complete,30/06/2015
`,
    'b.csv': `action_id,as_at,provider,category,action,status,current_due
A1,31/03/2015,Northshire,in_care,a,At risk,31/03/2015
A1,31/05/2015,Northshire,in_care,a,Complete,30/06/2015
`,
  });
  const rows = await database.query(
    sql`SELECT strftime(valid_from, '%d/%m') AS from, strftime(valid_to, '%d/%m/%Y') AS to, status,
        strftime(current_due, '%d/%m') AS due, source, source_row
      FROM action_periods ORDER BY valid_from`,
  );
  expect(rows).toEqual([
    {
      from: '31/01',
      to: '31/03/2015',
      status: 'at_risk',
      due: '31/03',
      source: 'a.csv',
      source_row: 2,
    },
    // The file loaded last says of 31 March what was said before, and is taken at its word.
    {
      from: '31/03',
      to: '30/04/2015',
      status: 'at_risk',
      due: '31/03',
      source: 'b.csv',
      source_row: 2,
    },
    {
      from: '30/04',
      to: '31/12/9999',
      status: 'complete_unverified',
      due: '30/06',
      source: 'a.csv',
      source_row: 5,
    },
  ]);
});
