import { expect, it } from 'vitest';
import { sheetOfFigure, sheetOfTable } from '#lib/exports/sheet.ts';
import { overdue } from '#lib/tables/overdue.ts';
import { figureOf, samples, scope } from '#tests/charts/samples.ts';

const row = { action_id: 'A1', action: 'Visit Jo Example', owner: 'Sam Example', found: 1, of: 2 };
const around = { scope, definition: 'Counted so.', selection: '', source: 'Source: a.csv.' };

it('leaves out columns that may name a person, unless asked', () => {
  const keysOf = (hasPersonal: boolean) =>
    sheetOfTable(overdue, [row], { ...around, hasPersonal }).columns.map(({ key }) => key);
  expect(keysOf(false)).not.toContain('owner');
  expect(keysOf(false)).not.toContain('action');
  expect(keysOf(false)).toContain('action_id');
  expect(keysOf(true)).toEqual(overdue.columns.map(({ key }) => key));
});

it('has the as-at date and n of N of a table, and no note that says nothing', () => {
  const sheet = sheetOfTable(overdue, [row], { ...around, hasPersonal: false });
  expect(sheet.subtitle).toMatch(/^As at 30 June 2026\. .*1 of 2 open actions/);
  expect(sheet.notes).toEqual(['Counted so.', 'Source: a.csv.']);
});

it.each(samples)('no column of a chart may name a person: %s', (...sample) => {
  const keys = sheetOfFigure(figureOf(sample)).columns.map(({ key }) => key);
  for (const key of ['owner', 'action', 'evidence', 'note']) expect(keys).not.toContain(key);
});
