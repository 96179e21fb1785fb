import { afterAll, beforeAll, expect, it } from 'vitest';
import { askProgress, tellDates, tellProgress, type ProgressRow } from '#lib/story/progress.ts';
import { scopeAt } from '#tests/support/scope.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';
import type { Database } from '#lib/workspace/database.ts';

/**
 * By hand, at 31 March 2015: A1 and A2 are complete, A1 since February; A3 is overdue by 31 days and
 * was given another date in March; A4 is due next, on 30 April; A5 is withdrawn, and so is not live;
 * A6 was added in March and is due on 31 May.
 */
const actions = `action_id,as_at,provider,provider_code,category,action,status,created,original_due,current_due
A1,28/02/2015,Northshire,E1,adoption,a,Complete,01/10/2014,31/01/2015,31/01/2015
A2,28/02/2015,Northshire,E1,adoption,a,In progress,01/10/2014,31/03/2015,31/03/2015
A3,28/02/2015,Northshire,E1,in_care,a,In progress,01/10/2014,31/01/2015,31/01/2015
A4,28/02/2015,Northshire,E1,in_care,a,In progress,01/10/2014,30/04/2015,30/04/2015
A5,28/02/2015,Northshire,E1,in_care,a,Withdrawn,01/10/2014,30/04/2015,30/04/2015
A1,31/03/2015,Northshire,E1,adoption,a,Complete,01/10/2014,31/01/2015,31/01/2015
A2,31/03/2015,Northshire,E1,adoption,a,Complete,01/10/2014,31/03/2015,31/03/2015
A3,31/03/2015,Northshire,E1,in_care,a,In progress,01/10/2014,31/01/2015,28/02/2015
A4,31/03/2015,Northshire,E1,in_care,a,In progress,01/10/2014,30/04/2015,30/04/2015
A5,31/03/2015,Northshire,E1,in_care,a,Withdrawn,01/10/2014,30/04/2015,30/04/2015
A6,31/03/2015,Northshire,E1,in_care,a,Not started,05/03/2015,31/05/2015,31/05/2015
`;
const inspections = `provider,provider_code,inspection_type,inspection_start,published,plan_due
Northshire,E1,SIF,01/04/2014,30/06/2014,06/10/2014
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, { 'a.csv': actions, 'i.csv': inspections });
});
afterAll(() => database.close());

const scope = { ...scopeAt('E1', '2015-03-31'), since: new Date('2015-02-28') };
const ask = async (of = scope) => (await database.query<ProgressRow>(askProgress(of)))[0]!;

it('counts what is complete, late, moved and due next, now and before', async () => {
  expect(await ask()).toEqual({
    closed: 2,
    live: 5,
    overdue: 1,
    overdue_days: 31,
    redated: 1,
    closed_before: 1,
    live_before: 4,
    newly_closed: 1,
    newly_added: 1,
    newly_redated: 1,
    changed: 3,
    next_due: new Date('2015-04-30'),
    next_count: 1,
    plan_due: new Date('2014-10-06'),
  });
});

it('says so in words', async () => {
  expect(tellProgress(await ask(), scope)).toBe(
    '2 of 5 live actions are complete at 31 March 2015; 1 is overdue, 1 is on another date than the first. Since 28 February 2015: 1 completed, 1 added and 1 given another date.',
  );
  expect(tellDates(await ask(), scope)).toEqual(['1 action is due next, on 30 April 2015.']);
});

it('tells no number where one, or what two of them leave, is below a threshold', async () => {
  // 2 of 5 are complete, so that 3 are open; 1 is due next.
  expect(tellProgress(await ask(), scope, 2)).toBe(
    'How many live actions are complete at 31 March 2015 is not told here, because numbers below 2 are left out.',
  );
  expect(tellDates(await ask(), scope, 2)).toEqual([
    'More actions are due next, on 30 April 2015.',
  ]);
  const many = { ...(await ask()), live: 30, closed: 28, overdue: 0, redated: 9 };
  const unchanged = { newly_closed: 0, newly_added: 0, newly_redated: 0 };
  expect(tellProgress({ ...many, ...unchanged }, scope, 3)).toContain('is not told here');
  expect(tellProgress({ ...many, ...unchanged, closed: 27 }, scope, 3)).toContain('27 of 30');
});

it('keeps to the category, and names a plan that is still to come', async () => {
  const adoption = await ask({ ...scope, category: 'adoption' });
  expect(tellProgress(adoption, scope)).toBe(
    '2 of 2 live actions are complete at 31 March 2015; none is overdue, none is on another date than the first. Since 28 February 2015: 1 completed.',
  );
  const early = { ...scopeAt('E1', '2014-07-31') };
  const row = await ask(early);
  expect(tellProgress(row, early)).toBeNull();
  expect(tellDates(row, early)).toEqual(['The action plan is due on 6 October 2014.']);
});
