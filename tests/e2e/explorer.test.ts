import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { explorer, foundRows, grid, settled, sortBy, wordsOf } from '#tests/support/explorer.ts';
import { csv, give } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/data');
});
afterAll(() => app.close());

const focused = () => app.page.locator(':focus');
const choose = (table: RegExp) => explorer(app.page).getByRole('radio', { name: table }).check();
const search = (text: string) => app.page.getByLabel('Search all text').fill(text);

async function save() {
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('button', { name: 'Save these rows as CSV' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
}

test('every table of the sample can be chosen, and says how many rows it has', async () => {
  await foundRows(app.page, '252 of 252 rows');
  await choose(/Findings 40/);
  await foundRows(app.page, '40 of 40 rows');
  await choose(/Action progress 544/);
  await foundRows(app.page, '544 of 544 rows');
  expect(await grid(app.page).getAttribute('aria-rowcount')).toBe('545');
  expect((await wordsOf(app.page, 'As at'))[0]).toBe('31 October 2014');
  expect((await wordsOf(app.page, 'File'))[0]).toBe('oxfordshire-actions.csv');
  expect((await wordsOf(app.page, 'Row'))[0]).toBe('2');
});

test('all that stands in it is equally far apart', async () => {
  const gaps = await explorer(app.page).evaluate((panel) => {
    const boxes = [...panel.children].map((part) => part.getBoundingClientRect());
    return boxes.slice(1).map(({ top }, i) => Math.round(top - boxes[i]!.bottom));
  });
  expect(gaps.length).toBeGreaterThan(5);
  expect(new Set(gaps)).toEqual(new Set([12]));
});

test('a heading sorts upwards and downwards, says so, and keeps the keyboard', async () => {
  const heading = app.page.getByRole('columnheader', { name: 'Status', exact: true });
  await sortBy(app.page, 'Status');
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  expect((await wordsOf(app.page, 'Status'))[0]).toBe('Not started');
  await app.page.keyboard.press('Enter');
  await app.page.locator('[aria-sort="descending"]').waitFor();
  await settled(app.page);
  expect((await wordsOf(app.page, 'Status'))[0]).toBe('Withdrawn');
  expect(await focused().innerText()).toContain('Status');
  await app.page.keyboard.press('Enter');
  await app.page.locator('[aria-sort]').waitFor({ state: 'detached' });
});

test('filters of values, words and days narrow the rows, and each can be taken off', async () => {
  const page = app.page;
  await page.getByText('Filter by column').click();
  await page.getByRole('checkbox', { name: /^Delayed \d/ }).check();
  await page.getByRole('checkbox', { name: /^At risk \d/ }).check();
  await page.getByRole('button', { name: /Status: Delayed and At risk/ }).waitFor();
  await settled(page);
  const words = await wordsOf(page, 'Status');
  expect(new Set(words)).toEqual(new Set(['At risk', 'Delayed']));

  await page.getByLabel('Action text contains').fill('CONFERENCE');
  await page.getByRole('button', { name: /contains “CONFERENCE”/ }).waitFor();
  await settled(page);
  for (const text of await wordsOf(page, 'Action text')) expect(text).toMatch(/conference/i);

  const asAt = page.getByRole('group', { name: 'As at' });
  await asAt.getByLabel('To').fill('2014-10-31');
  await page.getByRole('button', { name: 'As at: to 31 October 2014' }).waitFor();

  for (const name of [/As at: to/, /contains “CONFERENCE”/, /Status: Delayed/]) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name }).waitFor({ state: 'detached' });
    // What was pressed is gone; the keyboard goes on from the count.
    expect(await focused().innerText()).toMatch(/of 544 rows/);
  }
  await foundRows(page, '544 of 544 rows');
  await page.getByText('Filter by column').click();
});

test('a search looks through all text as it is shown, and says where nothing matches', async () => {
  await search('embedded oxfordshire');
  await foundRows(app.page, '13 of 544 rows');
  expect(new Set(await wordsOf(app.page, 'Status'))).toEqual(new Set(['Embedded']));
  await search('no such words anywhere');
  await app.page.getByText('No row matches.').waitFor();
  await foundRows(app.page, '0 of 544 rows');
  expect(await app.page.getByRole('button', { name: 'Save these rows' }).isDisabled()).toBe(true);
  await app.page.getByRole('button', { name: 'Take off the search' }).click();
  await foundRows(app.page, '544 of 544 rows');
  expect(await app.page.getByLabel('Search all text').inputValue()).toBe('');
});

test('the keyboard walks through all rows, and keeps its cell when they are scrolled away', async () => {
  const page = app.page;
  const place = () =>
    page.evaluate(() => [
      Number(document.activeElement?.parentElement?.getAttribute('aria-rowindex')),
      [...(document.activeElement?.parentElement?.children ?? [])].indexOf(document.activeElement!),
    ]);
  await grid(page).getByRole('columnheader').last().getByRole('button').focus();
  await page.keyboard.press('Tab');
  expect(await place()).toEqual([2, 0]);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  expect(await place()).toEqual([4, 1]);
  await page.keyboard.press('PageDown');
  const [afterPage] = await place();
  expect(afterPage).toBeGreaterThan(10);
  await page.keyboard.press('Control+End');
  expect(await place()).toEqual([545, 19]);
  const isInView = await focused().evaluate((cell) => {
    const [inner, outer] = [cell, cell.closest('[role="grid"]')!.parentElement!].map((element) =>
      element.getBoundingClientRect(),
    );
    return (
      inner!.top >= outer!.top && inner!.bottom <= outer!.bottom && inner!.right <= outer!.right + 1
    );
  });
  expect(isInView).toBe(true);
  // Scrolled back to the top by mouse, the last row is far away, and still has the keyboard.
  await grid(page).evaluate((element) => (element.parentElement!.scrollTop = 0));
  await page.locator('[aria-rowindex="2"]').waitFor();
  expect(await place()).toEqual([545, 19]);
  await page.keyboard.press('ArrowUp');
  expect(await place()).toEqual([544, 19]);
  await page.keyboard.press('Control+Home');
  expect(await place()).toEqual([2, 0]);
  // The first row is below the head, not under it.
  const [head, row] = await Promise.all([
    page.locator('[aria-rowindex="1"]').boundingBox(),
    page.locator('[aria-rowindex="2"]').boundingBox(),
  ]);
  expect(row!.y).toBeGreaterThanOrEqual(head!.y + head!.height - 1);
});

test('Enter shows the whole row, and closing it gives the keyboard back to the cell', async () => {
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', { name: 'Row 2 of oxfordshire-actions.csv' });
  await dialog.getByText('Conference manager').waitFor();
  await app.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused().getAttribute('role')).toBe('gridcell');
  await app.page.getByRole('button', { name: 'A02' }).first().click();
  await app.page.getByRole('dialog', { name: 'Row 3 of oxfordshire-actions.csv' }).waitFor();
  await app.page.getByRole('button', { name: 'Close' }).click();
});

test('the file has all rows that match, in their order, and no column that may name a person', async () => {
  const whole = await save();
  expect(whole).toHaveLength(1 + 544);
  await search('conference');
  await foundRows(app.page, '54 of 544 rows');
  await sortBy(app.page, 'As at');
  await sortBy(app.page, 'As at');
  const lines = await save();
  expect(lines).toHaveLength(1 + 54);
  expect(lines[0]).toContain('Status,Status as given');
  const personal = ['Action text', 'Owner', 'Evidence of impact', 'Progress note'];
  for (const title of personal) expect(lines[0]).not.toContain(title);
  expect(lines[1]).toContain('31/03/2016');
  expect(lines.join()).not.toContain('Conference manager');
  await app.page
    .getByLabel(
      'With Action text, Owner, Evidence of impact and Progress note, which may name people',
    )
    .check();
  const [heading] = await save();
  for (const title of personal) expect(heading).toContain(title);
});

test('completeness says n of N, and leads to the rows without a field', async () => {
  await choose(/Judgements/);
  await foundRows(app.page, '252 of 252 rows');
  const row = app.page.getByRole('row', { name: /^Inspection start/ });
  expect(await row.innerText()).toContain('220 of 252 rows have it, 87%');
  await row.getByRole('button', { name: 'Show 32 rows without Inspection start' }).click();
  await foundRows(app.page, '32 of 252 rows');
  expect(await focused().innerText()).toBe('32 of 252 rows');
  await app.page.getByRole('button', { name: 'Inspection start: (empty)' }).click();
  await foundRows(app.page, '252 of 252 rows');
});

test('at 320 pixels only the rows scroll sideways', async () => {
  await app.page.setViewportSize({ width: 320, height: 640 });
  const widths = await app.page.evaluate(() => {
    const region = document.querySelector('[role="grid"]')!.parentElement!;
    return {
      page: document.documentElement.scrollWidth,
      own: region.scrollWidth,
      region: region.clientWidth,
    };
  });
  expect(widths.page).toBe(320);
  expect(widths.own).toBeGreaterThan(widths.region);
  await app.page.setViewportSize({ width: 1280, height: 720 });
});

test('another file takes the place of the rows, and a table without rows says what would be in it', async () => {
  const text = `action_id,as_at,provider,category,action,status
A1,31/03/2020,Northshire,in_care,a,Complete
A2,31/03/2020,Northshire,in_care,a,In progress`;
  await give(app.page, csv('plan.csv', text));
  await foundRows(app.page, '2 of 2 rows');
  expect(await wordsOf(app.page, 'Status')).toEqual(['Complete, not verified', 'In progress']);
  await choose(/Judgements 0/);
  await app.page
    .getByText('No rows of this table are loaded: one row is one grade given to one category')
    .waitFor();
  await app.page.getByRole('button', { name: 'Remove plan.csv' }).click();
  await app.page.getByRole('status').getByText('plan.csv was removed.').waitFor();
  await explorer(app.page)
    .getByRole('radio', { name: /Action progress 0/ })
    .waitFor();
  expect(app.errors).toEqual([]);
});
