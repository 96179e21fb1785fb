import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeProgressRows } from '#tests/bench/progress-rows.js';
import { openApp, type App } from '#tests/support/browser.ts';
import { foundRows, grid, settled, wordsOf } from '#tests/support/explorer.ts';
import { give, ready } from '#tests/support/page.ts';

const rows = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
let app: App;
beforeAll(async () => {
  const file = join(folder, 'progress.csv');
  writeProgressRows(file, rows);
  app = await openApp('/data');
  // A file can be given once the page runs.
  await ready(app.page);
  await give(app.page, file);
  await foundRows(app.page, '100,000 of 100,000 rows');
  await app.page.getByText('100,000 of 100,000 rows have it, 100%').first().waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Scrolls by so many pixels a frame to the end, or for so many frames, and says how it went. */
const scroll = (step: number, mostFrames: number) =>
  app.page.evaluate(
    async ([pixels, most]) => {
      const region = document.querySelector('[role="grid"]')!.parentElement!;
      region.scrollIntoView();
      region.scrollTop = 0;
      const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const end = region.scrollHeight - region.clientHeight - 1;
      const lengths: number[] = [];
      let unread = 0;
      await nextFrame();
      let last = await nextFrame();
      while (region.scrollTop < end && lengths.length < most!) {
        region.scrollTop += pixels!;
        const now = await nextFrame();
        lengths.push(now - last);
        last = now;
        if (region.querySelector('[role="row"][aria-busy="true"]')) unread++;
      }
      const stoppedAt = performance.now();
      while (region.querySelector('[role="row"][aria-busy="true"]')) await nextFrame();
      const isEnd = region.querySelector('[aria-rowindex="100001"]') !== null;
      const long = lengths.filter((length) => length > 50).length / lengths.length;
      const longest = Math.max(...lengths);
      const readAfter = performance.now() - stoppedAt;
      return {
        isEnd,
        frames: lengths.length,
        long,
        longest,
        unread: unread / lengths.length,
        readAfter,
      };
    },
    [step, mostFrames],
  );

/** Milliseconds from a press on a heading until the first rows of the new order are on screen. */
const timeSort = (title: string) =>
  app.page.evaluate(async (name) => {
    const isNamed = (heading: Element) => heading.textContent.trim() === name;
    const heading = [...document.querySelectorAll('[role="columnheader"]')].find(isNamed)!;
    const startedAt = performance.now();
    heading.querySelector('button')!.click();
    const isDone = () =>
      heading.hasAttribute('aria-sort') &&
      document.querySelector('[role="grid"][aria-busy="false"]') !== null &&
      document.querySelector('[aria-rowindex="2"][aria-busy="false"]') !== null;
    while (!isDone()) await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - startedAt;
  }, title);

test('dragged from the first row to the last in some ten seconds, few frames are longer than 50 ms', async () => {
  const drag = await scroll(6000, Infinity);
  console.info('whole table', drag);
  expect(drag.isEnd).toBe(true);
  expect(drag.frames).toBeGreaterThan(500);
  expect(drag.long).toBeLessThan(0.1);
  expect(drag.readAfter).toBeLessThan(1000);
});

test('read on at eight rows a frame, few frames are long and hardly a row is still to be read', async () => {
  const walk = await scroll(300, 300);
  console.info('eight rows a frame', walk);
  expect(walk.long).toBeLessThan(0.15);
  expect(walk.unread).toBeLessThan(0.1);
});

test('a press on a heading shows the first rows of the new order within a second and a half', async () => {
  for (const title of ['Action text', 'Status', 'As at', 'Row']) {
    const milliseconds = await timeSort(title);
    console.info(`sorted by ${title}`, Math.round(milliseconds));
    expect(milliseconds).toBeLessThan(1500);
  }
});

test('the keyboard reaches the last of all rows', async () => {
  await grid(app.page)
    .getByRole('gridcell')
    .first()
    .click({ position: { x: 2, y: 2 } });
  await app.page.keyboard.press('Control+End');
  await app.page.locator('[aria-rowindex="100001"]').waitFor();
  await settled(app.page);
  const last = app.page.locator('[aria-rowindex="100001"]').getByRole('gridcell').last();
  expect(await last.innerText()).toBe('100,001');
  expect(await last.evaluate((cell) => cell === document.activeElement)).toBe(true);
});

test('a search narrows them, and the file has every row that matches', async () => {
  await app.page.getByLabel('Search all text').fill('thing zebra');
  await foundRows(app.page, '0 of 100,000 rows');
  await app.page.getByLabel('Search all text').fill('A1999 head');
  await foundRows(app.page, '55 of 100,000 rows');
  for (const action of await wordsOf(app.page, 'Action')) expect(action).toMatch(/^A1999/);
  await app.page.getByLabel('Search all text').fill('');
  await foundRows(app.page, '100,000 of 100,000 rows');
  const startedAt = performance.now();
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('button', { name: 'Save these rows as CSV' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  console.info('saved in', Math.round(performance.now() - startedAt));
  expect(lines).toHaveLength(1 + rows);
  expect(new Set(lines).size).toBe(1 + rows);
  expect(app.errors).toEqual([]);
});
