import { expect, it } from 'vitest';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { writeCsv, writeTable } from '#lib/exports/csv.ts';
import { sheetOfFigure } from '#lib/exports/sheet.ts';
import { oneInspection } from '#tests/charts/histories.ts';
import { figureOf } from '#tests/charts/samples.ts';
import { formulas, harmless } from './corpus.ts';

type Row = Record<string, unknown>;

const columns = [
  { key: 'a', title: 'First, with a comma' },
  { key: 'b', title: 'Second' },
];

const write = (rows: Row[]) => writeTable<Row>(columns, rows);
const lines = (...rows: Row[]) => write(rows).slice(1).split('\r\n').slice(1, -1);

it('begins with the mark of UTF-8 and the titles of the columns, and ends every line with CRLF', () => {
  expect(write([])).toBe('\ufeff"First, with a comma",Second\r\n');
});

it('writes dates day first, numbers plain and nothing for null', () => {
  expect(lines({ a: new Date('2015-03-01'), b: 1234.5 }, { a: null, b: -0.25 })).toEqual([
    '01/03/2015,1234.5',
    ',-0.25',
  ]);
});

it('quotes commas, quotes and line ends', () => {
  expect(lines({ a: 'say "so"', b: 'one, two' })).toEqual(['"say ""so""","one, two"']);
});

it.each(formulas)('disarms a text that a spreadsheet would run: %j', (text) => {
  expect(write([{ a: text, b: 1 }]).split('Second\r\n')[1]).toMatch(/^"?'/);
});

it.each(harmless)('leaves a text that is a number or no formula as it is: %j', (text) => {
  expect(lines({ a: text, b: 1 })).toEqual([`${text},1`]);
});

const sheet = {
  ...sheetOfFigure(figureOf(['one', gradeMatrix, oneInspection])),
  notes: ['=1+1', 'Source: a.csv, b.csv.'],
};

it('writes the words of the page rather than codes', () => {
  expect(writeCsv(sheet)).toContain(
    'Oxfordshire,30/06/2014,,SIF,SIF,Help and protection,Good,Good\r\n',
  );
});

it('has the title, date, n of N and notes below the rows, after an empty line and harmless', () => {
  const [table, notes] = writeCsv(sheet).split('\r\n\r\n');
  expect(table!.split('\r\n')).toHaveLength(1 + oneInspection.length);
  expect(notes!.trimEnd().split('\r\n')).toEqual([
    `"${sheet.title}"`,
    expect.stringMatching(/^As at 30 June 2026\. .*\d+ of \d+/),
    "'=1+1",
    '"Source: a.csv, b.csv."',
  ]);
});
