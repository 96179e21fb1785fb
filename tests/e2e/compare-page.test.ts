import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { closeExport, openExport, saveAs } from '#tests/support/export-dialog.ts';
import { ready, reload } from '#tests/support/page.ts';
import { readXlsx } from '#tests/support/read-xlsx.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/compare');
});
afterAll(() => app.close());

const table = (id: string) => app.page.locator(`section[aria-labelledby="compare-${id}-title"]`);

const cells = (id: string, row: string) =>
  table(id).locator('tr', { hasText: row }).locator('td').allTextContents();

/** What the page shows of a table, headings first. */
const shown = (id: string) =>
  table(id)
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

/** Lines of CSV as their cells. */
const readLines = (text: string) => Papa.parse<string[]>(text.trim()).data;

test('opens with the latest inspection beside the one before', async () => {
  await ready(app.page);
  await app.page
    .getByRole('columnheader', { name: 'Oxfordshire at 22 May 2018' })
    .first()
    .waitFor();
  expect(await cells('grades', 'Help and protection')).toEqual([
    'Good',
    'Requires improvement',
    'Better by one grade',
  ]);
});

test('two dates of a plan stand beside each other', async () => {
  await app.page.getByLabel('As at', { exact: true }).fill('2015-03-31');
  await ready(app.page);
  await app.page.getByRole('combobox', { name: 'Or on the day of' }).selectOption('2014-12-31');
  await ready(app.page);
  // By hand, from the file: 9 of the 29 actions of December were complete, and none was withdrawn yet.
  expect(await cells('completion', 'All categories')).toEqual([
    '22 of 28',
    '9 of 29',
    '13 more complete',
  ]);
});

test('every table leaves the page as it is shown, with what must be read with it', async () => {
  const day = 'Oxfordshire at 31 December 2014';
  const expected = {
    grades: [/^As at 31 March 2015\. Beside .*: \d+ of \d+ categories can be compared\.$/, /judge/],
    completion: [
      `As at 31 March 2015. Beside ${day}: 22 of 28 live actions are complete on the first side, 9 of 29 live actions are complete on the other.`,
      /^Each action in the state last reported .* The difference is that of the first side from the other\.$/,
    ],
  };
  for (const [id, [counted, definition]] of Object.entries(expected)) {
    const rows = await shown(id);
    expect(rows.length).toBeGreaterThan(1);
    const dialog = await openExport(table(id));
    const text = (await saveAs(app.page, dialog, /CSV/)).toString('utf8');
    const [notes, sheet] = readXlsx(await saveAs(app.page, dialog, /XLSX/));
    await closeExport(dialog);

    const [lines, words] = text.slice(1).split('\r\n\r\n');
    expect(readLines(lines!)).toEqual(rows);
    const [title, ...body] = sheet!.rows;
    expect(body).toEqual(rows);
    const said = readLines(words!).flat();
    expect(notes!.rows.flat()).toEqual(said);
    expect(title).toEqual([said[0]]);
    expect(said[0]).toBe(await table(id).getByRole('heading').first().innerText());
    expect(said.slice(1)).toEqual([
      expect.stringMatching(counted!),
      expect.stringMatching(definition!),
      'First side. Shown: Oxfordshire; all categories; up to 31 March 2015. Other side. Shown: Oxfordshire; all categories; up to 31 December 2014.',
      expect.stringMatching(/^Source: .*\.csv/),
    ]);
  }
});

test('small numbers of actions can be left out of one', async () => {
  const dialog = await openExport(table('completion'));
  await dialog.getByLabel('Small numbers of actions').selectOption('Leave out those below 10');
  const text = (await saveAs(app.page, dialog, /CSV/)).toString('utf8');
  await closeExport(dialog);
  const [lines, words] = text.slice(1).split('\r\n\r\n');
  // 22 of 28 leaves 6 open, and 9 are complete: both are below 10.
  expect(readLines(lines!)[1]).toEqual(['All categories', 'c', 'c', 'c']);
  expect(words).toContain('c stands for a number of actions below 10');
  expect(words).not.toMatch(/22|29/);
});

test('and so do two providers, which the address carries', async () => {
  await app.page
    .getByRole('combobox', { name: 'Provider beside it' })
    .selectOption({ label: 'Wiltshire' });
  await app.page
    .getByRole('columnheader', { name: /^Wiltshire at / })
    .first()
    .waitFor();
  expect(app.page.url()).toContain('against=');
  await reload(app.page);
  await app.page
    .getByRole('columnheader', { name: /^Wiltshire at / })
    .first()
    .waitFor();
  expect(app.errors).toEqual([]);
});
