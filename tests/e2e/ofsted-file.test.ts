import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { drop, matrixCell, ready, tableOf } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

test('Ofsted’s own history is recognised and loaded whole, and the page says so', async () => {
  const path = 'data/ofsted/ilacs_inspection_history_2018_2025.csv';
  await drop(app.page, 'ilacs_inspection_history_2018_2025.csv', readFileSync(path, 'utf8'));
  const files = app.page.getByRole('region', { name: 'Files' });
  await files.getByText('Ofsted ILACS inspection history').waitFor();
  const text = await files.innerText();
  expect(text).toContain('271 rows read = 271 used + 0 rejected + 0 set aside');
  expect(text).toContain('271 inspections');
  expect(text).toContain('1,187 grades');
});

test('a provider is chosen among 156 and its grades appear', async () => {
  const provider = app.page.getByLabel('Provider');
  expect(await provider.locator('option').count()).toBe(156);
  await provider.selectOption({ label: 'Bradford' });
  await ready(app.page);
  expect(await matrixCell(app.page, /Inadequate/).count()).toBeGreaterThan(0);
  const rows = await tableOf(app.page, 'grade-matrix');
  expect(rows.length).toBe(8);
  expect(app.page.url()).toContain('provider=E08000032');
});

test('charts without data say what to do', async () => {
  const empty = app.page.locator('article', { hasText: 'No action plan has been reported on' });
  expect(await empty.count()).toBe(2);
});

test('the sample comes back on request', async () => {
  await app.page.getByRole('button', { name: 'Bring back the sample' }).click();
  await app.page.getByText('This is a sample').waitFor();
  await ready(app.page);
  expect(app.errors).toEqual([]);
});
