import { expect, it } from 'vitest';
import { tidy } from '#lib/report/tidy.ts';

const sheetOf = (rows: readonly Record<string, unknown>[]) => ({
  id: 'a-sheet',
  title: 'A sheet',
  subtitle: 'As at 31 March 2015.',
  columns: ['provider', 'grade', 'plan', 'source', 'source_row'].map((key) => ({
    key,
    title: key,
  })),
  rows,
  notes: ['Source: a.csv.'],
});
const row = { provider: 'Northshire', grade: 'Good', plan: 'Plan 2014', source: 'a.csv' };

it('says once what all rows say of provider and plan, but never a grade', () => {
  const sheet = tidy(sheetOf([row, row]));
  expect(sheet.columns.map(({ key }) => key)).toEqual(['grade']);
  expect(sheet.notes).toEqual(['provider: Northshire; plan: Plan 2014.', 'Source: a.csv.']);
});

it('keeps what differs, and what not every row says', () => {
  const sheet = tidy(sheetOf([row, { ...row, provider: 'Southshire', plan: null }]));
  expect(sheet.columns.map(({ key }) => key)).toEqual(['provider', 'grade', 'plan']);
  expect(sheet.notes).toEqual(['Source: a.csv.']);
});

it('leaves a table without rows its columns', () => {
  expect(tidy(sheetOf([])).columns.map(({ key }) => key)).toEqual(['provider', 'grade', 'plan']);
});
