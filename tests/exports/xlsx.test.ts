import { describe, expect, it } from 'vitest';
import { sheetOfFigure, type Sheet } from '#lib/exports/sheet.ts';
import { writeXlsx } from '#lib/exports/xlsx.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';
import { readXlsx, readZip } from '#tests/support/read-xlsx.ts';
import { formulas, harmless } from './corpus.ts';

const bytesOf = async (sheet: Sheet) =>
  new Uint8Array(await (await writeXlsx(sheet)).arrayBuffer());

const sheet: Sheet = {
  id: 'plain',
  title: 'A title: with [marks] / that no sheet may be called by',
  subtitle: 'As at 31 March 2016. 2 of 3 actions.',
  columns: [
    { key: 'text', title: 'Text' },
    { key: 'day', title: 'Day' },
    { key: 'count', title: 'Count' },
    { key: 'rate', title: 'Rate' },
  ],
  rows: [],
  notes: ['Counted so.', 'Source: a.csv.'],
};

describe.each(samples.filter(([name]) => !name.endsWith('-empty')))('%s', (...sample) => {
  const ofFigure = sheetOfFigure(figureOf(sample));

  it('is read back as the rows of the figure, with real numbers and days', async () => {
    const [, table] = readXlsx(await bytesOf(ofFigure));
    const [title, headings, ...rows] = table!.rows;
    expect(title).toEqual([ofFigure.title]);
    expect(headings).toEqual(ofFigure.columns.map((column) => column.title));
    expect(rows).toHaveLength(ofFigure.rows.length);
    for (const [i, row] of ofFigure.rows.entries())
      for (const [j, { key, label }] of ofFigure.columns.entries()) {
        const value = row[key];
        const expected = typeof value === 'string' && label ? label(value) : (value ?? null);
        // An empty text is an empty cell.
        expect(rows[i]![j] ?? null).toEqual(expected === '' ? null : expected);
      }
  });
});

it('has a sheet of notes first, then the table with its title and headings frozen and wide enough', async () => {
  const [notes, table, ...others] = readXlsx(await bytesOf(sheet));
  expect([notes!.name, table!.name, others]).toEqual(['Notes', 'Table', []]);
  expect(notes!.rows.map(([words]) => words)).toEqual([
    sheet.title,
    sheet.subtitle,
    ...sheet.notes,
  ]);
  expect(table!.xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
  expect(table!.xml.match(/<col /g)).toHaveLength(sheet.columns.length);
});

it('keeps every text a text, unchanged, and nothing is a formula', async () => {
  const texts = [...formulas, ...harmless.filter(Boolean)];
  const rows = texts.map((text) => ({ text }));
  const bytes = await bytesOf({ ...sheet, title: '=1+1', notes: [...formulas], rows });
  const [, table] = readXlsx(bytes);
  // An XML file may keep a space at the edge of a text or not.
  const read = table!.rows.slice(2).map(([text]) => String(text).trim());
  expect(read).toEqual(texts.map((text) => text.trim()));
  for (const content of readZip(bytes).values()) expect(content).not.toMatch(/<f[ >]/);
});

it('writes days as days whatever the time zone, negative numbers plain, rates as per cent and nothing for null', async () => {
  const row = { text: null, day: new Date('2016-03-31'), count: -5, rate: 0.285 };
  const bytes = await bytesOf({ ...sheet, rows: [row] });
  const [, table] = readXlsx(bytes);
  expect(table!.rows[2]).toEqual([null, row.day, -5, 0.285]);
  expect(readZip(bytes).get('xl/styles.xml')).toContain('formatCode="0%"');
});
