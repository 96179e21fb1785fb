import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

const heading = 'action_id,as_at,provider,category,action,status\n';
const rows = Array.from(
  { length: 400_000 },
  (_, i) => `A${i},31/03/2020,Northshire,in_care,Do thing ${i},In progress\n`,
);

test('a long load shows its progress, can be stopped, and leaves nothing half done', async () => {
  const buffer = Buffer.from(heading + rows.join(''));
  const file = { name: 'long.csv', mimeType: 'text/csv', buffer };
  await app.page.locator('input[type="file"]').setInputFiles([file]);
  await app.page.locator('label', { hasText: /Reading long\.csv/ }).waitFor();
  await app.page.getByRole('button', { name: 'Stop' }).click();
  await app.page.getByText('long.csv was not loaded. You stopped it.').waitFor();
  await ready(app.page);
  expect(await app.page.getByText('This is a sample').count()).toBe(1);
  await app.page.getByLabel('As at').fill('2015-03-31');
  await chart(app.page, 'action-status')
    .getByText(/22 of 28/)
    .first()
    .waitFor();
  expect(app.errors).toEqual([]);
});
