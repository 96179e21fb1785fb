import { expect, it } from 'vitest';
import { sheetOfTable } from '#lib/exports/sheet.ts';
import { suppress } from '#lib/exports/suppress.ts';
import { pairDone, pairGrades, pairThemes } from '#lib/story/compare/compare.ts';
import { listDone, listGrades, listThemes } from '#lib/story/compare/listings.ts';
import type { Side } from '#lib/story/compare/side.ts';
import { scopeAt } from '#tests/support/scope.ts';

const now: Side = {
  name: 'Oxfordshire at 31 March 2015',
  scope: scopeAt('E1', '2015-03-31'),
  grades: [],
  done: [
    { category: 'in_care', closed: 20, live: 40 },
    { category: 'adoption', closed: 9, live: 12 },
    { category: 'care_leavers', closed: 30, live: 60 },
  ],
  themes: [
    { theme: 'Neglect', areas: 2 },
    { theme: 'Workforce', areas: 1 },
  ],
};
const then: Side = {
  ...now,
  name: 'Oxfordshire at 31 December 2014',
  done: [{ category: 'in_care', closed: 0, live: 8 }],
  themes: [{ theme: 'Neglect', areas: 1 }],
};
const nowhere: Side = { ...then, done: [], themes: [] };

const around = { definition: 'Counted so.', selection: '', source: '', hasPersonal: false };
const sheetOf = (one: Side, other: Side) =>
  sheetOfTable(listDone(one, other), pairDone(one, other), { ...around, scope: one.scope });
const cells = ({ columns, rows }: ReturnType<typeof sheetOf>) =>
  rows.map((row) => columns.map(({ key }) => row[key]));

it('each side has its name over its column, and the sentence counts n of N', () => {
  const sheet = sheetOf(now, then);
  expect(sheet.columns.map(({ title }) => title)).toEqual([
    'Category',
    'Oxfordshire at 31 March 2015',
    'Oxfordshire at 31 December 2014',
    'Difference',
  ]);
  expect(sheet.subtitle).toBe(
    'As at 31 March 2015. Beside Oxfordshire at 31 December 2014: 59 of 112 live actions are complete on the first side, 0 of 8 live actions are complete on the other.',
  );
  expect(listThemes(now, then).summary(pairThemes(now, then), now.scope)).toBe(
    'Beside Oxfordshire at 31 December 2014: 1 of 2 themes is cited on both sides.',
  );
  expect(listGrades(now, then).summary(pairGrades(now, then, []), now.scope)).toBe(
    'Beside Oxfordshire at 31 December 2014: 0 of 0 categories can be compared.',
  );
});

it('a side without live actions has none, not 0 of 0', () => {
  expect(sheetOf(now, nowhere).subtitle).toContain('no action is live on the other.');
});

// By hand: 9 of 12 would tell that 3 are open, and 59 less 20 less 30 would tell the 9.
it('small numbers of actions are left out, and those from which they could be worked out', () => {
  expect(cells(suppress(sheetOf(now, then), 5))).toEqual([
    ['All categories', '59 of 112', '0 of 8', '59 more complete'],
    ['Children in care', 'c', '0 of 8', 'c'],
    ['Care leavers', '30 of 60', 'None', '30 more complete'],
    ['Adoption', 'c', 'None', 'c'],
  ]);
  expect(suppress(sheetOf(now, then), 3)).toEqual(sheetOf(now, then));
});
