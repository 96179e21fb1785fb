import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '#tests/support/chromium.js';
import { bundle, openFaultPage } from '#tests/support/faults/fault-page.ts';
import type { Outcome } from '#tests/support/faults/storage-faults.ts';
import { Tally } from '#tests/support/faults/tally.ts';

const tally = new Tally();
let script: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [script, browser] = await Promise.all([bundle(), chromium.launch(launchOptions())]);
  context = await browser.newContext();
  page = await openFaultPage(context, script);
});
afterAll(() => browser.close());

/** All that is to follow each fault was so; only then does it count. */
function expectSound(outcomes: readonly Outcome[]): void {
  expect(outcomes.filter(({ wrong }) => wrong !== '')).toEqual([]);
  for (const { kind } of outcomes) tally.add(kind);
}

test.each(['save', 'erase', 'load'] as const)(
  'whatever goes wrong at any operation of a %s, all or nothing of it is done',
  async (work) => {
    expectSound(await page.evaluate((one) => faults.injectAll(one), work));
  },
);

test('whatever record is damaged in whatever way, no other is lost, and it is known which', async () => {
  expectSound(await page.evaluate(() => faults.damageAll()));
});

test('where all is damaged that is said, nothing is written over, and it can be erased', async () => {
  expectSound([await page.evaluate(() => faults.damageEverything())]);
});

test('a tab says what went wrong, and keeps the same when it is tried again', async () => {
  expectSound(await page.evaluate(() => faults.failEverywhere()));
});

test('whenever another tab takes over, what was confirmed is there and both show the same', async () => {
  expectSound(await page.evaluate(() => faults.takeOverEverywhere()));
});

test('a tab hears that another has erased all', async () => {
  expectSound([await page.evaluate(() => faults.eraseInOne())]);
});

test('those were two hundred faults and more, of each kind so many', () => {
  expect(tally.total).toBeGreaterThanOrEqual(200);
  expect(tally.counts).toMatchObject({
    'contents damaged': 57,
    'entries damaged': 44,
    'state damaged': 12,
    'all damaged': 1,
    'erased elsewhere': 1,
  });
  // How many operations there are is for the store to say, and every one of them is tried.
  for (const kind of ['refused', 'full', 'full at the end', 'cannot be written', 'closed'])
    expect(tally.counts[kind]).toBeGreaterThanOrEqual(12);
  for (const kind of ['taken away', 'asked for'])
    expect(tally.counts[kind]).toBeGreaterThanOrEqual(12);
  expect(tally.counts['taken over']).toBeGreaterThanOrEqual(8);
});
