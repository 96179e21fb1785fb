import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

test('one click from a chart: its definition, its n of N, its SQL and the rows of the files', async () => {
  const card = chart(app.page, 'action-status');
  await card.getByText('How it is counted, and from which rows').click();
  await card.getByText('rows of your files are behind it').waitFor();
  const text = await card.locator('details').last().innerText();
  expect(text).toContain('26 of 29 live actions complete');
  expect(text).toContain('32 rows of your files are behind it');
  expect(text).toContain('FROM action_as_at(DATE ');
  expect(text).toContain('oxfordshire-actions.csv');
});

async function save(name: string): Promise<string> {
  const card = chart(app.page, 'action-status');
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    card.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('a second click saves all of it', async () => {
  const rows = (await save('Save the rows (CSV)')).split('\r\n');
  expect(rows[0]).toBe(
    '\ufeffsource,source_row,provider,plan,action_id,category,status,reported,created,original_due,current_due,completed',
  );
  expect(rows).toHaveLength(1 + 32 + 1);
  const sql = await save('Save definitions and SQL');
  expect(sql).toContain('-- Actions as at a date');
  expect(sql).toContain('CREATE OR REPLACE MACRO action_as_at(as_at) AS TABLE');
  expect(sql).toContain("WHERE a.provider_key = 'E10000025'");
  expect(app.errors).toEqual([]);
});
