import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { csv, give, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/data');
  await ready(app.page);
});
afterAll(() => app.close());

const card = (name: string) => app.page.locator('article', { hasText: name });
const status = (text: string | RegExp) => app.page.locator('[role="status"]', { hasText: text });
const choose = (files: Parameters<App['page']['setInputFiles']>[1]) =>
  app.page.locator('input[type="file"]').setInputFiles(files);

test('a value that is not known is given a meaning with one choice, for the whole column', async () => {
  await give(app.page, 'data/messy/unreadable-values.csv');
  await app.page.getByLabel('What “Excelent” means').selectOption({ label: 'Outstanding' });
  await status('unreadable-values.csv is loaded again').waitFor();
  await ready(app.page);
  const text = await card('unreadable-values.csv').innerText();
  expect(text).toContain('10 rows read = 7 used + 2 rejected + 1 set aside');
});

test('a cell is corrected in place; the change is listed and can be taken back', async () => {
  const source = card('unreadable-values.csv');
  await source.getByText('to be corrected here').click();
  await source.getByLabel('published, row 5').fill('28/02/2014');
  await source.getByRole('button', { name: 'Use the changed cell' }).click();
  await source.getByText('8 used + 1 rejected').waitFor();
  await source.getByText('“31/02/2014” is now “28/02/2014”').waitFor();
  await source.getByRole('button', { name: 'Take back' }).click();
  await source.getByText('7 used + 2 rejected').waitFor();
});

test('the same file once more changes nothing, and says so', async () => {
  await choose('data/messy/unreadable-values.csv');
  await status('loaded already, with the same content').waitFor();
  expect(await card('unreadable-values.csv').count()).toBe(1);
});

const headings = 'action_id,as_at,provider,category,action,status\n';
const april = `${headings}A1,30/04/2020,Northshire,in_care,Do it,Open\nA2,30/04/2020,Northshire,in_care,Do that,Open\n`;
const may = `${headings}A1,31/05/2020,Northshire,in_care,Do it,Complete\n`;

test('a file of the same name asks; kept beside the other it says which actions it leaves out', async () => {
  await give(app.page, csv('report.csv', april));
  await choose(csv('report.csv', may));
  await app.page.getByRole('button', { name: 'Keep both' }).click();
  await status('report.csv is loaded').waitFor();
  await ready(app.page);
  expect(await card('report.csv').count()).toBe(2);
  await app.page.getByText('1 action of the earlier report is not in this one').waitFor();
});

test('two tables of one file are told apart by where they begin', async () => {
  const text = `${april}\nprovider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n`;
  await give(app.page, csv('both.csv', text));
  await app.page.getByRole('heading', { name: 'both.csv, the table from row 2' }).waitFor();
  await app.page.getByRole('heading', { name: 'both.csv, the table from row 6' }).waitFor();
});

test('a file of two tables that is read in another way takes the place of both', async () => {
  const first = card('both.csv, the table from row 2');
  await first.getByText('Read this file in another way').click();
  await first.getByLabel('Characters').selectOption('Windows-1252');
  await status('both.csv is loaded').waitFor();
  await ready(app.page);
  await first.getByText('Windows-1252').first().waitFor();
  expect(await card('both.csv, the table').count()).toBe(2);
});

test('a loaded file is read again with other headings, shown beside the table as it is read', async () => {
  const text = `Our report\n${headings}A1,30/04/2020,Eastshire,in_care,'Do it',Open\n`;
  await give(app.page, csv('again.csv', text));
  const source = card('again.csv');
  await source.getByText('Read this file in another way').click();
  await source.getByText('The table as it is read now').waitFor();
  expect(await source.getByRole('radio', { name: 'Row 2 headings' }).isChecked()).toBe(true);
  await source.getByLabel('Around cells').selectOption({ label: "Single marks '" });
  await status('again.csv is loaded').waitFor();
  await ready(app.page);
  await source.getByText('Read this file in another way').click();
  await source.getByRole('cell', { name: 'Do it', exact: true }).first().waitFor();
  await source.getByRole('radio', { name: 'Row 1' }).check();
  await app.page.getByRole('region', { name: 'What is in again.csv?' }).waitFor();
  await app.page.getByRole('button', { name: 'Leave this file out' }).click();
});

test('nothing is cut off at 200 % zoom on a screen of 1280 pixels', async () => {
  const columns = Array.from({ length: 30 }, (_, i) => `A long heading of column ${i}`).join(',');
  const text = `provider,published,category,grade,${columns}\nNorthshire,30/06/2014,overall,Good${',x'.repeat(30)}\n`;
  await give(app.page, csv('wide.csv', text));
  await app.page.setViewportSize({ width: 640, height: 400 });
  await card('wide.csv').getByText('Read this file in another way').click();
  await card('wide.csv').getByText('The table as it is read now').waitFor();
  const wide = await app.page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(640);
  await app.page.setViewportSize({ width: 1280, height: 800 });
});

test('a table pasted from a spreadsheet is loaded', async () => {
  await app.page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    april.replaceAll(',', '\t'),
  );
  await status('pasted-table-1.csv is loaded').waitFor();
  await card('pasted-table-1.csv').getByText('2 rows read').waitFor();
});

test('an unknown table can be left out', async () => {
  const unknown = 'No;Council;Area of work;RAG\n1;Northshire;Children in care;Green\n';
  await choose(csv('tracker.csv', unknown));
  const screen = app.page.getByRole('region', { name: 'What is in tracker.csv?' });
  await screen.getByRole('button', { name: 'Leave this file out' }).click();
  await status('tracker.csv was left out').waitFor();
  expect(await screen.count()).toBe(0);
});

test('files that belong and files that do not may come together', async () => {
  const buffer = readFileSync('data/messy/workbook.xlsx');
  await choose([
    ...csv('belongs.csv', april.replaceAll('Northshire', 'Southshire')),
    { name: 'workbook.xlsx', mimeType: '', buffer },
  ]);
  await status('belongs.csv is loaded. workbook.xlsx was not loaded.').waitFor();
  await app.page.locator('li', { hasText: 'Excel workbook' }).waitFor();
  expect(app.errors).toEqual([]);
});
