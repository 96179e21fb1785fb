import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, buildFolder, isBuildCurrent } from '../../src/cli/build.js';
import { serve } from '../../src/cli/serve.js';
import { launchOptions } from '#tests/support/chromium.js';
import { openExport } from '#tests/support/export-dialog.ts';
import { chart, ready } from '#tests/support/page.ts';

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!isBuildCurrent()) await build();
  [site, browser] = await Promise.all([serve(buildFolder, 0), chromium.launch(launchOptions())]);
  // As in a private window, where the site is not kept.
  page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(site.url);
  await ready(page);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a part that does not come is said, and comes when the page is loaded again', async () => {
  const card = chart(page, 'grade-matrix');
  const said = page.locator('[role="status"]', { hasText: 'did not come from its site' });
  await site.close();
  await card.getByRole('button', { name: 'Export' }).click();
  await said.waitFor();
  // The chart is far down the page.
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const box = await said.boundingBox();
  expect(box!.y).toBe(0);
  site = await serve(buildFolder, Number(new URL(site.url).port));
  const loaded = page.waitForEvent('load');
  await said.getByRole('button', { name: 'Load it again' }).click();
  await loaded;
  await ready(page);
  await openExport(card);
  expect(await said.count()).toBe(0);
});
