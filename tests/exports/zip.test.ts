import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { wordPortrait } from '#lib/exports/format.ts';
import { figureExporters, sheetExporters } from '#lib/exports/index.ts';
import { sheetOfFigure } from '#lib/exports/sheet.ts';
import { writeZip, type Contents } from '#lib/exports/zip.ts';
import { startWriting, status } from './reports.ts';

// A PNG needs a browser, in which the page's own test makes one.
const wanted = {
  pictures: figureExporters.filter(({ id }) => id === 'svg'),
  rows: sheetExporters.filter(({ id }) => id === 'csv'),
  format: wordPortrait,
};
const day = new Date('2026-06-30T09:15:00Z');
const odd = { ...sheetOfFigure(status), id: '../Ünsafe: name?', title: 'A table <of> its own' };
const contents: Contents = { title: 'All figures', day, figures: [status, status], sheets: [odd] };

const openZip = async (of: Contents) => {
  const { writing, steps } = startWriting();
  const zip = await writeZip(of, wanted, writing);
  return { files: unzipSync(new Uint8Array(await zip.arrayBuffer())), steps };
};

it('has every figure in every kind of file that is wanted, under safe names of which none is twice', async () => {
  const { files, steps } = await openZip(contents);
  expect(Object.keys(files)).toEqual([
    '01-action-status.svg',
    '01-action-status.csv',
    '02-action-status.svg',
    '02-action-status.csv',
    '03-table-nsafe-name.csv',
    'index.html',
    'index.csv',
  ]);
  expect(strFromU8(files['01-action-status.svg']!)).toMatch(/^<\?xml/);
  expect(steps.at(-1)).toEqual([5, 5]);
});

it('has an index of all files, to be read and to be sorted, with what each shows', async () => {
  const { files } = await openZip(contents);
  const [html, csv] = [strFromU8(files['index.html']!), strFromU8(files['index.csv']!)];
  for (const name of Object.keys(files).filter((file) => !file.startsWith('index'))) {
    expect(html).toContain(`href="${name}"`);
    expect(csv).toContain(name);
  }
  expect(html).toContain('A table &lt;of&gt; its own');
  expect(csv).toContain(status.alternative.slice(0, 40));
  expect(csv).toContain(status.source);
});

it('is stopped between two files', async () => {
  const { writing, steps } = startWriting(2);
  await expect(writeZip(contents, wanted, writing)).rejects.toThrow(/abort/i);
  expect(steps).toHaveLength(2);
});

it('tells every picture when it is made', async () => {
  const dated = {
    id: 'dated',
    label: 'Dated',
    extension: 'txt',
    write: async (_: unknown, __: unknown, ___: unknown, made: Date) =>
      new Blob([made.toISOString()]),
  };
  const zip = await writeZip(
    { ...contents, figures: [status] },
    { ...wanted, pictures: [dated] },
    startWriting().writing,
  );
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(strFromU8(files['01-action-status.txt']!)).toBe(day.toISOString());
});
