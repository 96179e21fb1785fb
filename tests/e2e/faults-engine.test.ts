import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openApp, type App } from '#tests/support/browser.ts';
import {
  endEngine,
  fileOf,
  hasRows,
  isKept,
  loaded,
  watchEngines,
  type Death,
} from '#tests/support/faults/app-page.ts';
import { seeded } from '#tests/support/faults/seeded.ts';
import { Tally } from '#tests/support/faults/tally.ts';
import { give, goTo, visitFirst } from '#tests/support/page.ts';

let app: App;
let page: Page;
const tally = new Tally();
const random = seeded(2026);
/** What was confirmed, with how many rows it has. */
const confirmed: Record<string, string> = {};

beforeAll(async () => {
  app = await openApp('/data');
  ({ page } = app);
  await watchEngines(page.context());
  await visitFirst(page, `${app.url}/data`);
  await give(page, fileOf('first.csv', 3));
  confirmed['first.csv'] = '3';
});
afterAll(() => app.close());

/** All that was confirmed is loaded, in the database too, and nothing is said to be lost. */
async function expectAll() {
  expect(await loaded(page)).toEqual(confirmed);
  await hasRows(
    page,
    Object.values(confirmed).reduce((sum, rows) => sum + Number(rows), 0),
  );
  expect(await page.getByText('Not loaded again').count()).toBe(0);
}

/** At random moments, of which each is tried by itself. */
const moments = (count: number, from: number, to: number): [after: number, death: Death][] =>
  Array.from({ length: count }, (_, i) => [
    Math.round(from + random() * (to - from)),
    i % 2 === 0 ? 'ended' : 'failed',
  ]);

describe('when the engine dies', () => {
  test.each(moments(9, 0, 450))(
    '%i ms into a load (%s), the file is loaded or is said not to be',
    async (after, death) => {
      const name = `after${after}.csv`;
      const rows = 4 + (after % 20);
      await page.locator('input[type="file"]').setInputFiles(fileOf(name, rows));
      const said = await endEngine(page, death, after);
      const isThere = name in (await loaded(page));
      if (isThere) confirmed[name] = String(rows);
      const isRefused = said.includes(`${name} was not loaded.`);
      expect({ said, isRefused }).toEqual({ said, isRefused: !isThere });
      await expectAll();
      tally.add('engine killed in a load');
    },
  );

  test('the next file is loaded as ever', async () => {
    await give(page, fileOf('next.csv', 2));
    confirmed['next.csv'] = '2';
    await expectAll();
  });

  test.each(moments(4, 0, 300))(
    '%i ms into a replacement (%s), there is one of both and not both',
    async (after, death) => {
      await page.locator('input[type="file"]').setInputFiles(fileOf('first.csv', 100 + after));
      await page.getByRole('button', { name: /^Replace/ }).click();
      const said = await endEngine(page, death, after);
      const rows = (await loaded(page))['first.csv']!;
      const earlier = confirmed['first.csv']!;
      expect([earlier, String(100 + after)]).toContain(rows);
      if (said.includes('was not loaded')) expect(rows).toBe(earlier);
      confirmed['first.csv'] = rows;
      await expectAll();
      tally.add('engine killed in a replacement');
    },
  );

  // The first is before it has begun, which is known by its not beginning.
  const early: [number, Death] = [0, 'ended'];
  test.each([early, ...moments(6, 0, 2500)])(
    '%i ms after the page was opened (%s), all files are loaded again',
    async (after, death) => {
      await isKept(page);
      await page.reload();
      await page.waitForFunction(
        () => (window as unknown as { engines: Worker[] }).engines.length > 0,
      );
      await endEngine(page, death, after);
      await expectAll();
      tally.add('engine killed while files were loaded again');
    },
  );

  test.each(moments(4, 0, 300))(
    '%i ms into the questions of a page (%s), they are answered all the same',
    async (after, death) => {
      await goTo(page, '/');
      const going = goTo(page, '/data');
      await Promise.all([endEngine(page, death, after), going]);
      await expectAll();
      tally.add('engine killed in a question');
    },
  );
});

test('each was tried as often as is said here', () => {
  expect(tally.counts).toEqual({
    'engine killed in a load': 9,
    'engine killed in a replacement': 4,
    'engine killed while files were loaded again': 7,
    'engine killed in a question': 4,
  });
});
