import { afterAll, beforeAll, expect, it } from 'vitest';
import { ageOfOpen } from '#lib/charts/age-of-open.ts';
import { burnUp } from '#lib/charts/burn-up.ts';
import type { Chart } from '#lib/charts/chart.ts';
import { deadlines } from '#lib/charts/deadlines.ts';
import { openedAndClosed } from '#lib/charts/opened-and-closed.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { scopeAt } from '#tests/support/scope.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';

/**
 * Seven actions at 31 March 2015. A1 on time, A2 late, A3 open past its original date with a new
 * one, A4 open and not due, A5 without a date, A6 withdrawn, A7 of another authority.
 */
const actions = `action_id,as_at,provider,provider_code,plan,category,action,status,created,original_due,current_due,completed
A1,31/03/2015,Northshire,E1,Our plan,in_care,a,Complete,06/10/2014,31/12/2014,31/12/2014,20/12/2014
A2,31/03/2015,Northshire,E1,Our plan,in_care,a,Complete,06/10/2014,31/12/2014,31/12/2014,05/01/2015
A3,31/03/2015,Northshire,E1,Our plan,in_care,a,In progress,06/10/2014,31/01/2015,30/04/2015,
A4,31/03/2015,Northshire,E1,Our plan,adoption,a,Not started,01/03/2015,30/06/2015,30/06/2015,
A5,31/03/2015,Northshire,E1,Our plan,adoption,a,In progress,01/01/2014,,,
A6,31/03/2015,Northshire,E1,Our plan,adoption,a,Withdrawn,06/10/2014,31/01/2015,31/01/2015,
A7,31/03/2015,Southshire,E2,Their plan,in_care,a,In progress,06/10/2014,31/01/2015,31/01/2015,
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, { 'a.csv': actions });
});
afterAll(() => database.close());

const march = scopeAt('E1', '2015-03-31');

const ask = async <R>(chart: Chart<R>, scope: Scope, ...keys: (keyof R)[]) => {
  const rows = await database.query<R>(chart.query(scope));
  return { rows, picked: rows.map((row) => keys.map((key) => row[key])) };
};

it('of three due by their original date one was on time, one late and one is open', async () => {
  const { rows, picked } = await ask(deadlines, march, 'category', 'on_time', 'late', 'still_open');
  expect(picked).toEqual([['in_care', 1, 1, 1]]);
  expect(rows[0]).toMatchObject({ provider: 'Northshire', plan: 'Our plan' });
  expect(deadlines.summary(rows, march)).toBe(
    'Of 3 actions due by 31 March 2015 on the original date, 1 was completed on time, 1 late, and 1 is still open.',
  );
});

it('the burn-up adds the categories up, a month without news included', async () => {
  const { rows, picked } = await ask(burnUp, march, 'live', 'closed', 'planned');
  expect(rows.map(({ month_end }) => month_end.toISOString().slice(0, 7))).toEqual([
    ...['2014-01', '2014-02', '2014-03', '2014-04', '2014-05', '2014-06', '2014-07', '2014-08'],
    ...['2014-09', '2014-10', '2014-11', '2014-12', '2015-01', '2015-02', '2015-03', '2015-04'],
    ...['2015-05', '2015-06'],
  ]);
  expect(picked.slice(8)).toEqual([
    [1, 0, 0],
    [4, 0, 0],
    [4, 0, 0],
    [4, 1, 2],
    [4, 2, 3],
    [4, 2, 3],
    [5, 2, 3],
    [null, null, 3],
    [null, null, 3],
    [null, null, 4],
  ]);
  expect(burnUp.summary(rows, march)).toBe(
    'In Mar 2015, 2 of 5 live actions were complete, 1 fewer than planned by the end of the month.',
  );
});

it('created and completed are counted by quarter, one with neither included', async () => {
  const { picked } = await ask(openedAndClosed, march, 'opened', 'closed');
  expect(picked).toEqual([
    [1, 0],
    [0, 0],
    [0, 0],
    [3, 1],
    [1, 1],
  ]);
});

// A4 is 30 days old, A3 176 and A5 454.
it('of three open actions the middle one is 176 days old and the oldest 454', async () => {
  const { rows, picked } = await ask(ageOfOpen, march, 'band', 'actions', 'median_days');
  expect(picked).toEqual([
    ['up_to_90_days', 1, 176],
    ['up_to_180_days', 1, 176],
    ['up_to_365_days', 0, 176],
    ['over_365_days', 1, 176],
  ]);
  expect(ageOfOpen.summary(rows, march)).toBe(
    'At 31 March 2015, 3 actions were open: half of them for 176 days or less, the oldest for 454 days.',
  );
});

it('a category narrows each of them, and a day before any report leaves none', async () => {
  const adoption = { ...march, category: 'adoption' };
  expect((await ask(deadlines, adoption)).rows).toEqual([]);
  expect((await ask(ageOfOpen, adoption, 'open')).picked[0]).toEqual([2]);
  const before = scopeAt('E1', '2013-01-01');
  for (const chart of [burnUp, openedAndClosed, deadlines, ageOfOpen] as Chart<unknown>[])
    expect((await ask(chart, before)).rows).toEqual([]);
});
