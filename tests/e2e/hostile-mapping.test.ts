import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '#tests/support/browser.ts';
import { openGuarded, type Guarded } from '#tests/support/hostile/guarded.ts';
import { cellAttacks } from '#tests/support/hostile/values.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import { csv, goTo, ready, unfold } from '#tests/support/page.ts';

let guarded: Guarded;
let app: App;
let page: Page;
beforeAll(async () => {
  guarded = await openGuarded('/data');
  ({ app, page } = guarded);
});
afterAll(() => app.close());

const run = 'window.hasRun=true';

/** What each column is called that the screen is told the meaning of. */
const headings = {
  finding_id: '__proto__',
  provider: `<img src=x onerror="${run}">`,
  published: "'; DROP TABLE findings; --",
  kind: 'constructor',
  theme: 'txt\u202egpj\u2066',
  finding: `"><svg onload=${run}>`,
};

const kinds = [`<script>${run}</script>`, 'toString'];

/** A file of which no heading is known, and two of them are the same. */
function trackerOf(first: string, extra: readonly string[] = []) {
  const rows = cellAttacks
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }, i) => [
      ...[`F${i}`, `Northshire ${headings.theme}`, '30/06/2014', kinds[i % 2]!, text.slice(0, 200)],
      ...[i === 0 ? first : guarded.own(text), 'a', 'b', ...extra.map(() => text)],
    ]);
  const names = [...Object.values(headings), 'hasOwnProperty', 'hasOwnProperty', ...extra];
  return Papa.unparse([names, ...rows], { quotes: true });
}

const name = '<b>\u202efdp.csv';
const choose = (file: string, text: string) =>
  page.locator('input[type="file"]').setInputFiles(csv(file, text));
const screen = () => page.locator('section[aria-labelledby="mapping"]');
const load = () => screen().getByRole('button', { name: 'Load', exact: true });

test('a file whose headings are attacks is matched to its end, and every row is there', async () => {
  await choose(name, trackerOf('x'.repeat(10_000_000)));
  await screen().waitFor();
  await guarded.expectNoTrace('mapping');
  await screen()
    .getByRole('radio', { name: /^Findings/ })
    .check();
  await unfold(page);
  for (const [i, field] of Object.keys(headings).entries())
    await screen().locator(`#source-${field}`).selectOption(String(i));
  for (const [i, kind] of kinds.entries()) {
    const row = screen()
      .locator('tr', { has: page.locator('th', { hasText: kind }) })
      .first();
    await row.getByRole('combobox').selectOption({ index: i + 1 });
  }
  await guarded.expectNoTrace('mapping');
  await load().click();
  await page.locator('[role="status"]', { hasText: `${closeTurned(name)} is loaded` }).waitFor();
  await ready(page);
  const card = page.locator('article:has(h2[id^="source-"])');
  const counts = /(\d+) rows read = (\d+) used \+ (\d+) rejected \+ (\d+) set aside/;
  const [, read, ...became] = counts.exec(await card.innerText())!.map(Number);
  expect(became.reduce((sum, rows) => sum + rows, 0)).toBe(read);
  // A few, such as “null”, are taken for no value, and that is said of their rows.
  expect(became[0]).toBeGreaterThan(250);
  await unfold(page);
  await guarded.expectNoTrace('/data');
  await guarded.expectNothingDone();
}, 120_000);

test('what was decided is there for the next file, whose two new columns have one heading', async () => {
  await choose('next.csv', trackerOf('x', ['valueOf\u202e', 'valueOf\u202e']));
  await screen().waitFor();
  const changes = await screen()
    .getByText(/New column/)
    .allInnerTexts();
  expect(changes.join(' ')).toContain('valueOf\u202e\u202c');
  await guarded.expectNoTrace('mapping');
  await load().click();
  await page.locator('[role="status"]', { hasText: 'next.csv is loaded' }).waitFor();
  await ready(page);
  await goTo(page, '/findings');
  await unfold(page);
  await guarded.expectNoTrace('/findings');
  await guarded.expectNothingDone();
}, 120_000);

test('and it is there after the page was loaded again', async () => {
  await page.goto(`${app.url}/data`);
  await ready(page);
  expect(await page.locator('article h2[id^="source-"]').allInnerTexts()).toHaveLength(2);
  await guarded.expectNoTrace('/data');
  await guarded.expectNothingDone();
}, 120_000);
