import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql, type Sql } from '#lib/engine/sql.ts';
import { readFocusChoices } from '#lib/measures/focus-choices.ts';
import { noFocus, sayFocus } from '#lib/measures/focus.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';

const judgements = `provider,provider_code,inspection_type,inspection_start,published,category,grade
Northshire,E1,SIF,01/04/2014,30/06/2014,overall,Good
Northshire,E1,ILACS short,16/04/2018,22/05/2018,overall,Inadequate
`;
const inspections = `provider,provider_code,inspection_type,inspection_start,published
Northshire,E1,SIF,01/04/2014,30/06/2014
Northshire,E1,ILACS Focused Visit,05/02/2020,28/02/2020
`;
const findings = `finding_id,provider,provider_code,published,kind,category,theme,finding
F1,Northshire,E1,30/06/2014,strength,overall,Workforce,a
F2,Northshire,E1,30/06/2014,area for improvement,overall,Neglect,b
F3,Northshire,E1,22/05/2018,area for improvement,overall,Workforce,c
`;
/** A1 goes from Ann to Bob in February; it was given another date while Ann held it. */
const actions = `action_id,as_at,provider,provider_code,category,theme,action,owner,status,original_due,current_due
A1,31/01/2015,Northshire,E1,adoption,Neglect,a,Ann,In progress,31/01/2015,28/02/2015
A2,31/01/2015,Northshire,E1,adoption,Workforce,a,Ann,In progress,31/01/2015,31/01/2015
A1,28/02/2015,Northshire,E1,adoption,Neglect,a,Bob,Complete,31/01/2015,28/02/2015
A2,28/02/2015,Northshire,E1,adoption,Workforce,a,Ann,In progress,31/01/2015,31/01/2015
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, {
    'j.csv': judgements,
    'i.csv': inspections,
    'f.csv': findings,
    'a.csv': actions,
  });
});
afterAll(() => database.close());

const list = async (statement: Sql) =>
  (await database.query<Record<string, unknown>>(statement)).map((row) => Object.values(row));

const heldAt = (day: string) =>
  list(sql`SELECT action_id, original_due FROM action_as_at(${new Date(day)}) ORDER BY ALL`);

// By hand: Ann holds A1 and A2 in January and A2 alone in February; what happened to A1 before Bob
// had it, such as its first date, is his action's history all the same.
it('counts an action for the owner who holds it on the day, with all its history', async () => {
  const [first] = [new Date('2015-01-31')];
  database.focus({ ...noFocus, owner: 'Ann' });
  expect(await heldAt('2015-01-31')).toEqual([
    ['A1', first],
    ['A2', first],
  ]);
  expect(await heldAt('2015-02-28')).toEqual([['A2', first]]);
  database.focus({ ...noFocus, owner: 'Bob' });
  expect(await heldAt('2015-01-31')).toEqual([]);
  expect(await heldAt('2015-02-28')).toEqual([['A1', first]]);
  expect(
    await list(sql`SELECT as_at, closed, live FROM completion_over_time ORDER BY as_at`),
  ).toEqual([[new Date('2015-02-28'), 1, 1]]);
});

it('narrows findings and actions to a theme, findings to a kind, inspections to a framework', async () => {
  database.focus({ ...noFocus, theme: 'Workforce' });
  expect(await list(sql`SELECT finding_id FROM findings ORDER BY ALL`)).toEqual([['F1'], ['F3']]);
  expect((await heldAt('2015-02-28')).map(([id]) => id)).toEqual(['A2']);
  database.focus({ ...noFocus, kind: 'strength' });
  expect(await list(sql`SELECT finding_id FROM findings`)).toEqual([['F1']]);
  database.focus({ ...noFocus, framework: 'SIF' });
  expect(await list(sql`SELECT grade FROM judgements`)).toEqual([['Good']]);
  expect(await list(sql`SELECT published FROM inspections`)).toEqual([[new Date('2014-06-30')]]);
});

it('offers themes and owners whatever it is narrowed to, and choices end it', async () => {
  database.focus({ ...noFocus, owner: 'Bob', theme: 'Neglect' });
  const query = <R>(statement: Sql) => database.query<R>(statement);
  expect(await readFocusChoices(query, 'E1')).toEqual({
    themes: ['Neglect', 'Workforce'],
    owners: ['Ann', 'Bob'],
  });
  await database.choices();
  expect(await list(sql`SELECT count(*) FROM findings`)).toEqual([[3]]);
});

it('says under a figure what it is narrowed to, but names no person', () => {
  const focus = { framework: 'SIF', kind: 'strength', theme: 'Neglect', owner: 'Ann' };
  expect(sayFocus(['judgements'], focus)).toEqual(['Narrowed to inspections under SIF.']);
  expect(sayFocus(['findings'], focus)).toEqual([
    'Narrowed to findings of one kind: strength, the theme “Neglect”.',
  ]);
  expect(sayFocus(['actions'], focus)).toEqual([
    'Narrowed to the theme “Neglect”, the actions of one owner.',
  ]);
  expect(sayFocus(['actions'], noFocus)).toEqual([]);
});
