import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '#lib/measures/definitions.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { tables } from '#lib/tables/index.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';
import { scopeAt } from '#tests/support/scope.ts';

const judgements = `provider,inspection_type,inspection_start,published,category,grade
Northshire,ILACS standard,01/03/2018,01/05/2018,overall,Good
Northshire,ILACS standard,01/03/2018,01/05/2018,help_protection,Good
Northshire,ILACS standard,01/03/2018,01/05/2018,leadership,Good
Northshire,ILACS standard,01/03/2021,01/05/2021,overall,Good
Northshire,ILACS standard,01/03/2021,01/05/2021,help_protection,Inadequate
Northshire,ILACS standard,01/03/2021,01/05/2021,leadership,Outstanding
Southshire,ILACS standard,01/03/2021,01/05/2021,overall,Inadequate
`;
const inspections = `provider,inspection_type,inspection_start,published,plan_due
Northshire,ILACS standard,01/03/2018,01/05/2018,10/08/2018
`;
const findings = `provider,finding_id,published,kind,category,theme,finding
Northshire,F1,01/05/2018,area_for_improvement,help_protection,Plans,Review plans
Northshire,F2,01/05/2018,area_for_improvement,leadership,Staff,Keep staff
Northshire,F3,01/05/2018,strength,leadership,Voice,Children are heard
Northshire,F4,01/05/2021,area_for_improvement,help_protection,Plans,Plans are late
`;
/**
 * Before the inspection of 2021: A1 and A2 closed. At 31 December 2021: B1 overdue by 30 days and moved
 * by 31, B2 due in 31 days and not started, B3 withdrawn, B4 without a date, A3 of another authority.
 */
const actions = `provider,plan,action_id,finding_id,category,as_at,status,created,original_due,current_due,completed,action,owner
Northshire,Plan 2018,A1,F1,help_protection,31/12/2018,complete_verified,01/06/2018,01/12/2018,01/12/2018,30/11/2018,Review each plan,Ann
Northshire,Plan 2018,A2,F1,help_protection,31/12/2018,complete_verified,01/06/2018,01/12/2018,01/12/2018,01/12/2018,Train reviewers,Ann
Northshire,Plan 2021,B1,F4,help_protection,30/11/2021,in_progress,01/06/2021,31/10/2021,01/12/2021,,See plans monthly,Ben
Northshire,Plan 2021,B2,F4,help_protection,30/11/2021,at_risk,01/06/2021,31/01/2022,31/01/2022,,Hire reviewers,Ben
Northshire,Plan 2021,B1,F4,help_protection,31/12/2021,in_progress,01/06/2021,31/10/2021,01/12/2021,,See plans monthly,Cleo
Northshire,Plan 2021,B2,F4,help_protection,31/12/2021,not_started,01/06/2021,31/01/2022,31/01/2022,,Hire reviewers,Ben
Northshire,Plan 2021,B3,F4,leadership,31/12/2021,withdrawn,01/06/2021,01/07/2021,01/07/2021,,Write a letter,Ben
Northshire,Plan 2021,B4,,leadership,31/12/2021,in_progress,01/12/2021,,,,Meet the board,Ben
Southshire,Plan 2021,A3,,leadership,31/12/2021,in_progress,01/06/2021,01/07/2021,01/07/2021,,Other,Dan
`;

let database: Database;
let northshire: Scope;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, {
    'j.csv': judgements,
    'i.csv': inspections,
    'f.csv': findings,
    'a.csv': actions,
  });
  northshire = { ...scopeAt('Northshire', '2021-12-31'), since: new Date('2021-11-30') };
});
afterAll(() => database.close());

const tableOf = (id: string) => tables.find((table) => table.id === id)!;

async function ask(id: string, columns: readonly string[], scope: Partial<Scope> = {}) {
  const table = tableOf(id);
  const full = { ...northshire, ...scope };
  const rows = await database.query<Record<string, unknown>>(table.query(full));
  const day = (value: unknown) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return {
    picked: rows.map((row) => columns.map((key) => day(row[key]))),
    summary: table.summary(rows, full),
  };
}

it.each([
  [
    'overdue',
    ['action_id', 'days', 'owner', 'original_due', 'current_due', 'source', 'source_row'],
    // The owner is the one last reported, in row 6 of the file.
    [['B1', 30, 'Cleo', '2021-10-31', '2021-12-01', 'a.csv', 6]],
    '1 of 3 open actions is overdue at 31 December 2021, the longest by 30 days.',
  ],
  [
    'likely-late',
    ['action_id', 'days', 'status'],
    [['B2', 31, 'not_started']],
    '1 action due within 60 days of 31 December 2021 is at risk or not started.',
  ],
  [
    'redated',
    ['action_id', 'days', 'of'],
    [['B1', 31, 5]],
    '1 of 5 live actions has another due date than the first, by 31 days in all.',
  ],
  [
    'changes',
    ['action_id', 'change'],
    [
      ['B3', 'added'],
      ['B4', 'added'],
      ['B3', 'dropped'],
      ['B2', 'status'],
    ],
    '4 changes from 30 November 2021 to 31 December 2021: 2 added, 1 no longer pursued and 1 in another status.',
  ],
  [
    'sensitivity',
    ['definition', 'closed', 'counted'],
    [
      ['live actions', 2, 5],
      ['including withdrawn', 3, 6],
      ['due only', 2, 3],
    ],
    '2 of 5 as it is published; 3 of 6 or 2 of 3 counted otherwise.',
  ],
  [
    'cohorts',
    ['plan', 'months', 'closed', 'counted'],
    [
      ['Plan 2018', 3, 0, 2],
      ['Plan 2018', 6, 2, 2],
      ['Plan 2018', 12, 2, 2],
      ['Plan 2018', 18, 2, 2],
      ['Plan 2021', 3, 0, 2],
      ['Plan 2021', 6, 0, 2],
    ],
    '0 of 2 actions of the plan “Plan 2021” were complete within 6 months of being created.',
  ],
  [
    'standing',
    ['category', 'grade', 'movement', 'from_grade', 'open'],
    [
      ['help_protection', 'Inadequate', 'declined', 'Good', 2],
      ['overall', 'Good', 'same', 'Good', 0],
      ['leadership', 'Outstanding', 'improved', 'Good', 1],
    ],
    'The weakest of 2 parts of the services: Help and protection, Inadequate.',
  ],
  [
    'unanswered',
    ['finding_id', 'areas'],
    [['F2', 3]],
    '1 of 3 areas for improvement has no live action in the files loaded.',
  ],
  [
    'cited-again',
    ['theme', 'published', 'ids'],
    [['Plans', '2021-05-01', 'A1, A2']],
    '1 theme was cited again after all of the actions on it had been closed.',
  ],
  [
    'plan-outcomes',
    ['category', 'from_published', 'closed', 'live', 'movement', 'cited_again'],
    [
      ['leadership', '2021-05-01', 0, 1, null, null],
      ['help_protection', '2021-05-01', 0, 2, null, null],
      ['help_protection', '2018-05-01', 2, 2, 'declined', 1],
    ],
    'Actions complete when the inspection after that of 1 May 2018 began, and what became of the grade: help and protection 2 of 2, declined.',
  ],
  [
    'plan-dates',
    ['stated_due', 'counted_due', 'days_apart'],
    // By hand, without the bank holidays of 7 and 28 May: 3 + 4 + 5 + 5 + 4 days to 1 June, 20 to
    // 29 June, 20 to 27 July, 5 to 3 August and 4 more.
    [['2018-08-10', '2018-08-09', 1]],
    '1 date stated. The plan after the report of 1 May 2018 was due on 10 August 2018; counted plainly, the 70th working day after it was 9 August 2018. Both are information: the period runs from receipt of the report.',
  ],
])('%s lists what was found by hand and says so', async (id, columns, rows, summary) => {
  const { picked, summary: said } = await ask(id, columns);
  expect(picked).toEqual(rows);
  expect(said).toBe(summary);
});

describe.each(tables.map(({ id }) => id))('%s', (id) => {
  it('says in a sentence that there is nothing, before anything was known', async () => {
    const { picked, summary } = await ask(id, ['x'], scopeAt('Northshire', '2010-01-01'));
    expect(picked).toEqual([]);
    expect(summary).toMatch(/^(No|There is no|Every) .*\.$/);
  });

  it('has the definition of a measure, and every column its rows', async () => {
    const table = tableOf(id);
    expect(definitions.map(({ name }) => name)).toContain(table.measure);
    expect(table.query(northshire).text).toContain(table.measure);
    const [first] = await database.query<Record<string, unknown>>(table.query(northshire));
    for (const { key } of table.columns) expect(first).toHaveProperty(key);
  });

  it('takes only what belongs to the chosen category', async () => {
    const other = { category: 'A category of nobody' };
    if (!['cited-again', 'plan-dates'].includes(id))
      expect((await ask(id, ['x'], other)).picked).toEqual([]);
  });

  it('marks owners and the words of actions, which may name people, so that they stay on the page', () => {
    for (const { key, isPersonal } of tableOf(id).columns)
      expect(isPersonal ?? false).toBe(['owner', 'action'].includes(key));
  });
});

it('does not compare a report with itself', async () => {
  const asAt = scopeAt('Northshire', '2021-12-31');
  const { picked, summary } = await ask('changes', ['x'], { ...asAt, since: asAt.actionsAt });
  expect(picked).toEqual([]);
  expect(summary).toBe('No report of actions after 31 December 2021 is known by this date.');
});
