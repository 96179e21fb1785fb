import { expect, it } from 'vitest';
import { gradeAmong } from '#lib/charts/grade-among.ts';
import { gradeProfile } from '#lib/charts/grade-profile.ts';
import { saySelection } from '#lib/exports/selection.ts';
import type { Choices } from '#lib/measures/choices.ts';
import { noFocus } from '#lib/measures/focus.ts';
import { scopeAt } from '#tests/support/scope.ts';

const provider = (key: string, name: string) => ({
  ...{ key, name },
  region: null,
  reported: [],
  inspected: [],
});

const choices: Choices = {
  providers: [provider('E1', 'Northshire'), provider('E2', 'Southshire'), provider('E3', 'Weston')],
  categories: [],
  earliest: new Date(0),
  latest: new Date(0),
  mainProvider: 'E1',
};

const scope = scopeAt('E1', '2016-03-31');

it('says who, which categories and until when', () => {
  expect(saySelection(scope, choices)).toBe(
    'Shown: Northshire; all categories; up to 31 March 2016.',
  );
});

it('says every filter there is', () => {
  const comparators = { keys: ['E1', 'E2', 'E3'], words: '3 chosen authorities' };
  const focus = { ...noFocus, framework: 'ILACS', kind: 'strength', theme: 'Plans' };
  const filtered = {
    ...scope,
    ...{ category: 'help_protection', from: new Date('2012-01-01'), comparators, focus },
    inspection: new Date('2014-06-30'),
  };
  expect(saySelection(filtered, choices)).toBe(
    'Shown: Northshire; help and protection; from 1 January 2012 up to 31 March 2016; ' +
      'the inspection published on 30 June 2014; ' +
      'compared with 3 chosen authorities (Southshire and Weston); only inspections under ILACS; ' +
      'only findings of one kind: strength; only the theme “Plans”.',
  );
});

it('names a region and not each of its many authorities', () => {
  const comparators = { keys: [...'abcdefgh'], words: 'South East authorities' };
  expect(saySelection({ ...scope, comparators }, choices)).toContain(
    'compared with South East authorities.',
  );
});

it('says of a chart among all that it is of all, on the line that it shows', () => {
  for (const among of [gradeAmong, gradeProfile])
    expect(saySelection(scope, choices, among)).toBe(
      'Shown: every authority; overall effectiveness; up to 31 March 2016.',
    );
  const comparators = { keys: ['E1', 'E2', 'E3'], words: '3 chosen authorities' };
  const narrowed = { ...scope, category: 'help_protection', inspection: new Date('2014-06-30') };
  expect(saySelection({ ...narrowed, comparators }, choices, gradeAmong)).toBe(
    'Shown: 3 chosen authorities (Northshire, Southshire and Weston); help and protection; up to 31 March 2016.',
  );
});

it('says of a chart no filter that it does not follow', () => {
  const focus = { ...noFocus, framework: 'ILACS', theme: 'Plans', owner: 'Jo Example' };
  const filtered = { ...scope, from: new Date('2012-01-01'), focus };
  // Who stands where is told of one day, how many of each March since the first one shown.
  expect(saySelection(filtered, choices, gradeAmong)).toBe(
    'Shown: every authority; overall effectiveness; up to 31 March 2016; ' +
      'only inspections under ILACS.',
  );
  expect(saySelection(filtered, choices, gradeProfile)).toBe(
    'Shown: every authority; overall effectiveness; from 1 January 2012 up to 31 March 2016; ' +
      'only inspections under ILACS.',
  );
});

it('never names an owner', () => {
  const focus = { ...noFocus, owner: 'Jo Example' };
  const said = saySelection({ ...scope, focus }, choices);
  expect(said).toContain('only the actions of one owner');
  expect(said).not.toContain('Jo');
});

it('says the key of an authority that the files do not name', () => {
  expect(saySelection({ ...scope, provider: 'E9' }, choices)).toContain('Shown: E9;');
});
