import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { csv, give, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/data');
  await ready(app.page);
  await give(app.page, 'data/messy/bom.csv');
});
afterAll(() => app.close());

const refusals: Record<string, RegExp> = {
  'empty.csv': /empty/i,
  'header-only.csv': /no rows/i,
  'not-csv.csv': /not a text file/i,
  'workbook.xlsx': /Excel workbook/,
};

for (const [name, sentence] of Object.entries(refusals))
  test(`${name} is refused in a sentence, and what was loaded stays`, async () => {
    const buffer = readFileSync(`data/messy/${name}`);
    await app.page.locator('input[type="file"]').setInputFiles([{ name, mimeType: '', buffer }]);
    const refusal = app.page.locator('li', { hasText: name });
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(sentence);
    await app.page.getByRole('button', { name: 'Close' }).click();
    expect(await app.page.getByRole('heading', { name: 'bom.csv' }).count()).toBe(1);
  });

test('rows that cannot be read are listed with row, column and reason; the rest is used', async () => {
  await give(app.page, 'data/messy/unreadable-values.csv');
  const card = app.page.locator('article', { hasText: 'unreadable-values.csv' });
  const text = await card.innerText();
  expect(text).toContain('10 rows read = 6 used + 3 rejected + 1 set aside (1 blank)');
  for (const sentence of [
    '1 value in “grade” is not a grade we know. For example row 3 “Excelent”.',
    '1 value in “published” is not a date. For example row 5 “31/02/2014”.',
    '1 row has no value in “provider”. For example row 8.',
  ])
    expect(text).toContain(sentence);
  await card.getByText('to be corrected here').click();
  await card.locator('tbody tr').first().waitFor();
  const rows = await card.locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
    expect.stringMatching(/^3 “Excelent” is not a grade we know/),
    expect.stringMatching(/^5 “31\/02\/2014” is not a date/),
    expect.stringMatching(/^8 “Provider” is empty/),
  ]);
});

test('the rejected rows can be saved', async () => {
  const saved = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Save these rows as CSV', exact: true }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text).toContain('Excelent');
  expect(text.split('\r\n')[0]).toMatch(/grade,.*Row,Column,Reason,Suggestion$/);
  expect(text.trim().split('\r\n')).toHaveLength(4);
});

test('markup and formulas in a file are shown as text', async () => {
  const nasty = '<img src=x onerror="document.title=1">';
  await give(
    app.page,
    csv(
      'nasty.csv',
      `provider,published,category,grade\n"${nasty.replaceAll('"', '""')}",30/06/2014,overall,Good\n=1+1,30/06/2014,overall,${nasty.replace(/"/g, '')}\n`,
    ),
  );
  expect(await app.page.locator('main img').count()).toBe(0);
  expect(await app.page.title()).not.toBe('1');
  expect(app.errors).toEqual([]);
});
