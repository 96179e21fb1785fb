import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';

/**
 * Three inspections and, between the last two, a visit. Plans: cited 2014 and 2018. Work: cited 2014
 * and 2024. Staff: a strength in 2014, an area in 2018, a strength in 2024. Health: only at the
 * visit. Money: an area without an action.
 */
const findings = `provider,finding_id,published,kind,category,theme,finding
Northshire,F1,30/06/2014,area_for_improvement,in_care,Plans,Review the plans of children sooner
Northshire,F2,30/06/2014,area_for_improvement,care_leavers,Work,Help care leavers into work
Northshire,F3,30/06/2014,strength,leadership,Staff,Staff know the children well
Northshire,F4,01/05/2018,priority_action,in_care,Plans,Plans of children are reviewed too late
Northshire,F5,01/05/2018,area_for_improvement,leadership,Staff,Too many staff leave
Northshire,F6,01/05/2018,area_for_improvement,leadership,Money,Plan the budget for the year
Northshire,F7,28/02/2020,area_for_improvement,in_care,Health,Health assessments are late
Northshire,F8,01/04/2024,area_for_improvement,care_leavers,Work,Too few care leavers are in work
Northshire,F9,01/04/2024,strength,leadership,Staff,Staff stay and are well led
Northshire,F10,01/04/2024,area_for_improvement,leadership,,Reviews of the plans of children are late
`;
const judgements = `provider,inspection_type,inspection_start,published,category,grade
Northshire,SIF,01/05/2014,30/06/2014,overall,Good
Northshire,SIF,01/05/2014,30/06/2014,in_care,Good
Northshire,ILACS standard,01/03/2018,01/05/2018,overall,Good
Northshire,ILACS standard,01/03/2018,01/05/2018,in_care,Requires improvement
Northshire,ILACS short,01/02/2024,01/04/2024,overall,Good
`;
const inspections = `provider,inspection_type,published,plan_due
Northshire,SIF,30/06/2014,06/10/2014
Northshire,Focused visit,28/02/2020,
Southshire,SIF,25/11/2016,09/03/2017
Eastshire,SIF,27/12/2027,01/04/2028
`;
/** Plans: both actions done before 2018. Work: one of two done. Money: withdrawn. */
const actions = `provider,action_id,finding_id,category,as_at,status,created,completed,action
Northshire,A1,F1,in_care,31/12/2014,complete_verified,01/10/2014,30/11/2014,a
Northshire,A2,F1,in_care,31/12/2014,in_progress,01/10/2014,,a
Northshire,A2,F1,in_care,31/12/2015,embedded,01/10/2014,01/02/2015,a
Northshire,A3,F2,care_leavers,31/12/2014,complete_verified,01/10/2014,01/12/2014,a
Northshire,A4,F2,care_leavers,31/12/2014,in_progress,01/10/2014,,a
Northshire,A5,F6,leadership,31/12/2018,withdrawn,01/10/2018,,a
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, {
    'f.csv': findings,
    'j.csv': judgements,
    'i.csv': inspections,
    'a.csv': actions,
  });
});
afterAll(() => database.close());

test('a theme is new, persistent, re-emerged or resolved from one inspection to the next', async () => {
  const rows = await database.query(
    sql`SELECT theme, year(published)::INTEGER AS year, state, shift FROM theme_history
      ORDER BY theme, published`,
  );
  const row = (theme: string, year: number, state: string | null, shift: string | null = null) => ({
    theme,
    year,
    state,
    shift,
  });
  expect(rows).toEqual([
    row('Health', 2020, 'cited at a visit'),
    row('Money', 2018, 'new'),
    row('Money', 2024, 'resolved'),
    row('Plans', 2014, 'new'),
    row('Plans', 2018, 'persistent'),
    row('Plans', 2024, 'resolved'),
    row('Staff', 2014, null),
    row('Staff', 2018, 'new', 'strength became area'),
    row('Staff', 2024, 'resolved', 'area became strength'),
    row('Work', 2014, 'new'),
    row('Work', 2018, 'resolved'),
    row('Work', 2024, 're-emerged'),
  ]);
});

test('one of two themes of 2014 came back in 2018, and none of three of 2018 in 2024', async () => {
  const rows = await database.query(
    sql`SELECT year(published)::INTEGER AS year, cited_again, cited_before, rate FROM recurrence
      ORDER BY published`,
  );
  expect(rows).toEqual([
    { year: 2018, cited_again: 1, cited_before: 2, rate: 0.5 },
    { year: 2024, cited_again: 0, cited_before: 3, rate: 0 },
  ]);
});

test('a theme of which all actions were done before the inspection was cited all the same', async () => {
  const rows = await database.query(
    sql`SELECT theme, year(published)::INTEGER AS year, actions, action_ids FROM closed_yet_cited_again`,
  );
  // Work was cited again in 2024, but one of its actions was never done.
  expect(rows).toEqual([{ theme: 'Plans', year: 2018, actions: 2, action_ids: ['A1', 'A2'] }]);
});

test('a finding is complete when all its live actions are; with none, or only withdrawn ones, it has no action', async () => {
  const rows = await database.query(
    sql`SELECT finding_id, live, closed, has_no_action, is_complete
      FROM finding_progress(DATE '2018-12-31') ORDER BY finding_id`,
  );
  const row = (finding_id: string, live: number, closed: number) => ({
    finding_id,
    live,
    closed,
    has_no_action: live === 0,
    is_complete: live > 0 && live === closed,
  });
  expect(rows).toEqual([
    row('F1', 2, 2),
    row('F2', 2, 1),
    row('F4', 0, 0),
    row('F5', 0, 0),
    row('F6', 0, 0),
  ]);
});

test('texts that share words are suggested, both shown, unless they have the same theme', async () => {
  const rows = await database.query(
    sql`SELECT earlier_id, later_id, later_theme FROM theme_suggestions(0.6)`,
  );
  expect(rows).toEqual([{ earlier_id: 'F4', later_id: 'F10', later_theme: null }]);
});

test('the plan of 2014 was done, and yet the grade declined or cannot be compared, and a theme came back', async () => {
  const rows = await database.query(
    sql`SELECT category, year(from_published)::INTEGER AS from, year(to_published)::INTEGER AS to,
        closed, live, rate, movement, comparability, cited_again
      FROM plan_history WHERE category = 'in_care' ORDER BY from_published`,
  );
  expect(rows).toEqual([
    {
      category: 'in_care',
      from: 2014,
      to: 2018,
      closed: 2,
      live: 2,
      rate: 1,
      movement: 'not_comparable',
      comparability: 'C',
      cited_again: 1,
    },
    {
      category: 'in_care',
      from: 2018,
      to: null,
      closed: 0,
      live: 0,
      rate: null,
      movement: null,
      comparability: null,
      cited_again: null,
    },
  ]);
});

test('seventy working days beside the stated date: 7 October 2014 beside 6 October, and 8 March beside 9', async () => {
  const rows = await database.query(
    sql`SELECT provider, strftime(stated_due, '%d/%m/%Y') AS stated,
        strftime(counted_due, '%d/%m/%Y') AS counted, days_apart
      FROM plan_deadlines ORDER BY published`,
  );
  expect(rows).toEqual([
    { provider: 'Northshire', stated: '06/10/2014', counted: '07/10/2014', days_apart: -1 },
    { provider: 'Southshire', stated: '09/03/2017', counted: '08/03/2017', days_apart: 1 },
    // The count would go into 2028, of which the bank holidays are not known.
    { provider: 'Eastshire', stated: '01/04/2028', counted: null, days_apart: null },
  ]);
});

test.each([
  ['2014-06-30', 69, '2014-10-06'],
  ['2023-09-15', 30, '2023-10-27'],
  // Good Friday and Easter Monday are passed over, and a weekend.
  ['2014-04-17', 1, '2014-04-22'],
  ['2008-12-01', 1, null],
])('from %s, %i working days on is %s', async (from, days, to) => {
  const [row] = await database.query<{ day: Date | null }>(
    sql`SELECT working_day_after(${new Date(from)}, ${days}) AS day`,
  );
  expect(row!.day?.toISOString().slice(0, 10) ?? null).toBe(to);
});
