import { expect, it } from 'vitest';
import { defineChart } from '#lib/charts/chart.ts';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { writeCsv } from '#lib/exports/csv.ts';
import { oneInspection } from '#tests/charts/histories.ts';

const chart = defineChart<Record<string, unknown>>({
  ...gradeMatrix,
  columns: [
    { key: 'a', title: 'First, with a comma' },
    { key: 'b', title: 'Second' },
  ],
});

const lines = (...rows: Record<string, unknown>[]) =>
  writeCsv({ chart, rows }).slice(1).split('\r\n').slice(1, -1);

it('begins with the mark of UTF-8 and the titles of the columns, and ends every line with CRLF', () => {
  expect(writeCsv({ chart, rows: [] })).toBe('\ufeff"First, with a comma",Second\r\n');
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

it.each(['=1+1', '+44 20', '-x', '@cmd', '\tx', '\rx', '=HYPERLINK("http://x")'])(
  'disarms a text that a spreadsheet would run: %j',
  (text) => {
    expect(lines({ a: text, b: 1 })[0]).toMatch(/^"?'/);
  },
);

it.each(['-5', '+1.5', '-0'])('leaves a text that is a number as it is: %s', (text) => {
  expect(lines({ a: text, b: 1 })).toEqual([`${text},1`]);
});

it('writes the words of the page rather than codes', () => {
  const csv = writeCsv({ chart: gradeMatrix, rows: oneInspection });
  expect(csv).toContain('Oxfordshire,30/06/2014,,SIF,SIF,Help and protection,Good,Good\r\n');
});
