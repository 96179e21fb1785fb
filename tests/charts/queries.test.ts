import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCharts } from './all-charts.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { scopeAt } from '#tests/support/scope.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';

const judgements = `provider,provider_code,inspection_type,inspection_start,published,category,grade
Northshire,E1,SIF,01/04/2014,30/06/2014,overall,Good
Northshire,E1,SIF,01/04/2014,30/06/2014,adoption,Adequate
Northshire,E1,ILACS short,16/04/2018,22/05/2018,overall,Inadequate
Southshire,E2,SIF,01/04/2014,01/06/2014,overall,Outstanding
`;
const inspections = `provider,provider_code,inspection_type,inspection_start,published
Northshire,E1,ILACS Focused Visit,05/02/2020,28/02/2020
`;
/** A2 claims a completion later than its report; A3 is not created by then; A4 is withdrawn. */
const actions = `action_id,as_at,provider,provider_code,plan,category,action,owner,status,created,completed,note
A1,31/01/2015,Northshire,E1,Our plan,adoption,a,Jane Smith,Complete,,20/01/2015,private
A2,31/01/2015,Northshire,E1,Our plan,adoption,a,Jane Smith,Embedded,,15/04/2015,private
A3,31/01/2015,Northshire,E1,Our plan,adoption,a,Jane Smith,Not started,01/03/2015,,private
A4,31/01/2015,Northshire,E1,Our plan,adoption,a,Jane Smith,Withdrawn,,,private
A5,31/01/2015,Northshire,E1,Our plan,Early help,a,Jane Smith,At risk,,,private
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, { 'j.csv': judgements, 'i.csv': inspections, 'a.csv': actions });
});
afterAll(() => database.close());

const all = scopeAt('E1', '2020-12-31');

async function ask(id: string, scope: Partial<Scope> = {}) {
  const chart = allCharts.find((one) => one.id === id)!;
  return database.query<Record<string, unknown>>(chart.query({ ...all, ...scope }));
}

/** Some columns of each row. */
const pick = (rows: readonly Record<string, unknown>[], ...keys: string[]) =>
  rows.map((row) => keys.map((key) => row[key]));

describe('the matrix', () => {
  it('has a row a judgement, and one for a visit, with its days as dates', async () => {
    const rows = await ask('grade-matrix');
    expect(pick(rows, 'line', 'grade', 'grades_given')).toEqual([
      ['adoption', 'Requires improvement to be good', 2],
      ['overall', 'Good', 2],
      ['overall', 'Inadequate', 1],
      [null, null, 0],
    ]);
    expect(rows[0]).toMatchObject({
      provider: 'Northshire',
      published: new Date('2014-06-30'),
      grade_as_published: 'Adequate',
    });
  });

  it('keeps the column of an inspection that did not judge the chosen line', async () => {
    expect(
      pick(await ask('grade-matrix', { category: 'adoption' }), 'line', 'grades_given'),
    ).toEqual([
      ['adoption', 2],
      [null, 1],
      [null, 0],
    ]);
  });

  it('knows nothing later than the as-at date', async () => {
    expect(await ask('grade-matrix', { asAt: new Date('2018-01-01') })).toHaveLength(2);
  });
});

it('the steps have the grades of the four-point scale with how each moved, and no visits', async () => {
  expect(pick(await ask('grade-steps'), 'line', 'grade', 'grade_as_published', 'movement')).toEqual(
    [
      ['overall', 'Good', 'Good', null],
      ['overall', 'Inadequate', 'Inadequate', 'declined'],
      ['adoption', 'Requires improvement to be good', 'Adequate', null],
    ],
  );
});

it('among the others is the latest grade of each, and which is the one shown', async () => {
  const shown = ['Northshire', 'Inadequate', true];
  const other = ['Southshire', 'Outstanding', false];
  const [rows, before, chosen] = [
    await ask('grade-among'),
    await ask('grade-among', { asAt: new Date('2014-06-15') }),
    await ask('grade-among', { comparators: { keys: ['E1'], words: 'one' } }),
  ].map((found) => pick(found, 'provider', 'grade', 'is_shown'));
  expect(rows).toEqual([other, shown]);
  expect(before).toEqual([other]);
  expect(chosen).toEqual([shown]);
});

it('the profile counts the chosen providers alone', async () => {
  const rows = await ask('grade-profile', { comparators: { keys: ['E2'], words: 'one' } });
  expect(new Set(rows.map(({ grade }) => grade))).toEqual(new Set(['Outstanding']));
});

it('the profile counts every provider on the line of the category, or overall', async () => {
  const rows = await ask('grade-profile', { asAt: new Date('2019-03-31') });
  const last = rows.filter(({ as_at }) => (as_at as Date).getUTCFullYear() === 2019);
  expect(pick(last, 'line', 'grade', 'providers', 'graded')).toEqual([
    ['overall', 'Outstanding', 1, 2],
    ['overall', 'Inadequate', 1, 2],
  ]);
});

it('completion has the provider by name and the plan, in the order of the categories', async () => {
  expect(
    pick(await ask('completion-over-time'), 'provider', 'category', 'closed', 'live', 'plan'),
  ).toEqual([
    ['Northshire', 'adoption', 1, 2, 'Our plan'],
    ['Northshire', 'Early help', 0, 1, 'Our plan'],
  ]);
});

it('status agrees with completion on what is live and what is complete', async () => {
  expect(
    pick(await ask('action-status', scopeAt('E1', '2015-02-01')), 'category', 'status', 'actions'),
  ).toEqual([
    ['adoption', 'complete_unverified', 1],
    ['adoption', 'in_progress', 1],
    ['adoption', 'withdrawn', 1],
    ['Early help', 'at_risk', 1],
  ]);
  expect(await ask('action-status', { category: 'Early help' })).toHaveLength(1);
});

it.each(allCharts.map(({ id }) => id))('%s asks for neither owners nor notes', async (id) => {
  expect(JSON.stringify(await ask(id))).not.toMatch(/Jane|private/);
});
