import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { csv, give, ready, reload } from '#tests/support/page.ts';

let app: App;
let page: Page;
beforeAll(async () => {
  app = await openApp('/query');
  ({ page } = app);
  await ready(page);
  await editor().waitFor();
});
afterAll(() => app.close());

/** Playwright finds its way into the shadow root. */
const editor = () => page.getByRole('textbox', { name: 'Query in SQL' });
const answer = () => page.locator('section[aria-labelledby="answer-title"]');
const status = (text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();
const options = () => page.getByRole('option');

/** Types a query over the one before. */
async function write(text: string) {
  await editor().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Writes a query, runs it by keyboard, and waits until it has an answer or none. */
async function run(text: string) {
  await write(text);
  await page.keyboard.press('Control+Enter');
  await page.locator('section[aria-busy="false"][aria-labelledby="answer-title"]').waitFor();
}

const cells = async () =>
  (await answer().locator('tbody td').allTextContents()).map((t) => t.trim());

test('the page opens with a query that the sample answers, and what can be asked beside it', async () => {
  expect(await answer().innerText()).toContain('Nothing has been asked yet');
  await page.getByText('movement', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Run' }).click();
  await status(/^54 rows in \d+\.\d\d s\.$/);
  expect(await cells()).toEqual(expect.arrayContaining(['Oxfordshire', '22 May 2018', 'declined']));
});

test('a query is written with completion, from a relation to its columns', async () => {
  await write('SELECT ');
  await page.keyboard.type('* FROM movem');
  await options()
    .filter({ hasText: /^movement/ })
    .first()
    .waitFor();
  await page
    .locator('.cm-completionInfo', { hasText: 'every two consecutive inspections that graded it' })
    .waitFor();
  // A list that has only just opened takes no Enter, so that nobody accepts what they have not seen.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  expect(await editor().innerText()).toBe('SELECT * FROM movement');
  await page.keyboard.type(' AS m WHERE m.from_gra');
  await options().filter({ hasText: 'from_grade_as_published' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type("de = 'Inadequate'");
  await page.keyboard.press('Control+Enter');
  await status(/rows in/);
  expect(await cells()).toContain('Inadequate');
});

test('a name of the schema is found, told and put into the query', async () => {
  await write('FROM ');
  await page.getByLabel('Find a table or a column').fill('completion_sens');
  await page.locator('summary', { hasText: 'completion_sensitivity' }).click();
  await page.getByRole('button', { name: 'Insert completion_sensitivity' }).click();
  expect(await editor().innerText()).toMatch(
    /^FROM completion_sensitivity\(DATE '\d{4}-\d\d-\d\d'\)$/,
  );
  await page.getByLabel('Find a table or a column').fill('nowhere at all');
  await page.getByText('None has this name.').waitFor();
  await page.getByLabel('Find a table or a column').fill('');
});

test('a slow query shows that it runs, can be cancelled, and leaves the database free', async () => {
  await write(
    'SELECT count(*) FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = 3',
  );
  await page.keyboard.press('Control+Enter');
  await status('The query is running.');
  await page.getByText(/^[1-9]\.\d s$/).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await status(/^Cancelled after \d+\.\d\d s\.$/);
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Run');
  await run('SELECT 41 + 1 AS a');
  expect(await cells()).toEqual(['42']);
});

test('a write, a second statement, a setting and another address are refused and change nothing', async () => {
  const count = 'SELECT count(*) AS n, sum(rank) AS ranks FROM grades';
  await run(count);
  expect(await options().count()).toBe(0);
  const before = await cells();
  for (const text of [
    'DELETE FROM grades',
    'SELECT 1; DROP TABLE grades',
    'CREATE OR REPLACE VIEW movement AS SELECT 1',
    "SET memory_limit = '1KB'",
    "ATTACH ':memory:' AS other",
    `COPY grades TO '${app.canary.url}/grades.csv'`,
    `FROM read_csv('${app.canary.url}/a.csv')`,
    `FROM '${app.canary.url}/a.csv'`,
    "FROM enable_logging(storage = 'file', storage_path = 'log')",
  ]) {
    await run(text);
    await page.getByRole('alert').getByText('Not allowed here').waitFor();
    expect(await page.getByRole('alert').innerText(), text).toMatch(/Nothing was (run|read)/);
  }
  expect(app.canary.hits).toEqual([]);
  await run(count);
  expect(await cells()).toEqual(before);
});

test('a mistake is told in words, with a way to its place', async () => {
  await run('SELECT provider,\n  nothing\nFROM movement');
  await page.getByRole('alert').getByText('There is no column “nothing” here.').waitFor();
  await page.getByRole('button', { name: 'Go to line 2, character 3' }).click();
  await page.keyboard.insertText('region, -- ');
  expect(await editor().innerText()).toContain('  region, -- nothing');
});

test('an answer without rows says so, and a chart that does not fit says why', async () => {
  await run('SELECT provider FROM movement WHERE false');
  await answer().getByText('The query was answered, and no row fits it.').waitFor();
  await run('SELECT provider FROM movement');
  await answer().getByLabel('Chart').check();
  await answer().getByText('No chart fits: none of the columns holds numbers.').waitFor();
});

test('of a long answer the first thousand rows are shown and all are saved', async () => {
  await run(
    "SELECT range AS n, DATE '2014-06-30' AS day, 'a;\"b\"' AS words, '=1+1' AS formula FROM range(2500)",
  );
  await answer()
    .getByText('The first 1,000 of 2,500 rows are shown; the CSV has them all.')
    .waitFor();
  expect(await answer().locator('tbody tr').count()).toBe(1000);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    answer().getByRole('button', { name: 'Save 2,500 rows (CSV)' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(1 + 2500 + 1);
  expect(lines.slice(0, 2)).toEqual(['\ufeffn,day,words,formula', `0,30/06/2014,"a;""b""",'=1+1`]);
});

test('more rows than a page takes are not passed over in silence', async () => {
  await run('FROM range(100001)');
  await status('More than 100,000 rows in');
  await answer().getByText('the CSV has the first 100,000').waitFor();
  await answer().getByText('There are more rows than the 100,000 that a page takes.').waitFor();
});

test('owners and the words of actions stay out of the file unless they are asked for', async () => {
  await run('SELECT action_id, action, owner FROM given_actions LIMIT 1');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    answer().getByRole('button', { name: 'Save 1 row (CSV)' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\ufeffaction_id\r\n\w+\r\n$/);
  await answer().getByLabel('With action and owner, which may name people').check();
  const [whole] = await Promise.all([
    page.waitForEvent('download'),
    answer().getByRole('button', { name: 'Save 1 row (CSV)' }).click(),
  ]);
  expect(readFileSync(await whole.path(), 'utf8')).toMatch(/^\ufeffaction_id,action,owner\r\n/);
});

test('the history outlasts the visit, runs again and can be cleared', async () => {
  await run('SELECT 7 AS lucky');
  await reload(page);
  await editor().waitFor();
  await page.getByText(/^History: \d+ queries$/).click();
  await page.getByText('They stay in this browser on this device').waitFor();
  await page.getByRole('button', { name: 'SELECT 7 AS lucky' }).click();
  expect(await editor().innerText()).toBe('SELECT 7 AS lucky');
  await page.getByRole('button', { name: 'Clear the history' }).click();
  await page.getByText('No query has been answered yet.').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('queries'))).toBe('[]');
});

test('by keyboard alone: into the editor, run, out by Tab, to the answer and through it', async () => {
  await page.getByRole('link', { name: 'Present' }).focus();
  await page.keyboard.press('Tab');
  const inEditor = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? '');
  expect(await inEditor()).toContain('cm-content');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('SELECT range AS n FROM range(200)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await status('200 rows in');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Run');
  await page.keyboard.press('Shift+Tab');
  expect(await inEditor()).toContain('cm-content');
  const region = page.getByRole('region', { name: 'Answer as a table' });
  for (let i = 0; i < 30 && !(await region.evaluate((box) => box === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.waitForFunction(
    () => document.querySelector('[aria-label="Answer as a table"]')!.scrollTop > 1000,
  );
  const head = await region.locator('th').first().boundingBox();
  const box = await region.boundingBox();
  expect(Math.abs(head!.y - box!.y)).toBeLessThan(3);
});

test('nothing is wider than the screen, from 320 to 1920 pixels', async () => {
  await run("FROM action_as_at(DATE '2015-03-31')");
  for (const width of [320, 390, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
  }
});

test('a file of one’s own is what is asked next, and nothing was reported as an error', async () => {
  await page.getByRole('link', { name: 'Data' }).click();
  const text = `action_id,as_at,provider,category,action,status,owner
A1,31/03/2020,Northshire,in_care,a,Complete,b`;
  await give(page, csv('plan.csv', text));
  await page.getByRole('link', { name: 'Query' }).click();
  await editor().waitFor();
  await run('SELECT DISTINCT provider FROM given_actions');
  expect(await cells()).toEqual(['Northshire']);
  expect(app.errors).toEqual([]);
});
