import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/compare');
});
afterAll(() => app.close());

const cells = (title: string, row: string) =>
  app.page
    .locator(`section[aria-labelledby="${title}-title"] tr`, { hasText: row })
    .locator('td')
    .allTextContents();

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

test('and so do two providers, which the address carries', async () => {
  await app.page
    .getByRole('combobox', { name: 'Provider beside it' })
    .selectOption({ label: 'Wiltshire' });
  await app.page
    .getByRole('columnheader', { name: /^Wiltshire at / })
    .first()
    .waitFor();
  expect(app.page.url()).toContain('against=');
  await app.page.reload();
  await ready(app.page);
  await app.page
    .getByRole('columnheader', { name: /^Wiltshire at / })
    .first()
    .waitFor();
  expect(app.errors).toEqual([]);
});
