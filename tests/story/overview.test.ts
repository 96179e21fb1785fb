import { afterAll, beforeAll, expect, it } from 'vitest';
import { noFocus } from '#lib/measures/focus.ts';
import { storyQuestions, tellStory } from '#lib/story/overview.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';
import { scopeAt } from '#tests/support/scope.ts';

const actions = `action_id,as_at,provider,provider_code,category,action,status,owner,original_due,current_due
A1,31/03/2015,Northshire,E1,adoption,a,Complete,Pat,31/03/2015,31/03/2015
A2,31/03/2015,Northshire,E1,in_care,a,In progress,Sam,30/04/2015,30/04/2015
`;
const judgements = `provider,provider_code,framework,published,category,grade
Northshire,E1,SIF,30/06/2014,adoption,Good
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, { 'a.csv': actions, 'j.csv': judgements });
});
afterAll(() => database.close());

async function tell(scope = scopeAt('E1', '2015-03-31')) {
  database.focus(scope.focus);
  const answers = new Map<string, readonly Record<string, unknown>[]>();
  for (const question of storyQuestions)
    answers.set(question.id, await database.query(question.query(scope)));
  return tellStory((id) => answers.get(id)!, scope);
}

it('tells of the judgements, then of the actions, then of the dates', async () => {
  expect(await tell()).toBe(
    'Judged Good for adoption in 2014. 1 of 2 live actions are complete at 31 March 2015; none is overdue, none is on another date than the first. 1 action is due next, on 30 April 2015.',
  );
});

it('says what it is narrowed to, without the name of an owner', async () => {
  const narrow = { ...scopeAt('E1', '2015-03-31'), focus: { ...noFocus, owner: 'Pat' } };
  const words = await tell(narrow);
  expect(words).toContain('1 of 1 live action is complete');
  expect(words).toMatch(/ Narrowed to the actions of one owner\.$/);
});

it('is empty where nothing is known, however it is narrowed', async () => {
  const early = { ...scopeAt('E1', '2010-01-01'), focus: { ...noFocus, owner: 'Pat' } };
  expect(await tell(early)).toBe('');
});
