import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, buildFolder, isBuildCurrent } from '../../src/cli/build.js';
import { serve } from '../../src/cli/serve.js';
import { launchOptions } from '#tests/support/chromium.js';
import { fileOf } from '#tests/support/faults/app-page.ts';
import { give, ready } from '#tests/support/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-refused-'));
/** As an administrator sets it: no site may keep anything, with all that this takes away. */
const nothingKept = { profile: { default_content_setting_values: { cookies: 2 } } };
const errors: string[] = [];

let site: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  if (!isBuildCurrent()) await build();
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(nothingKept));
  [site, context] = await Promise.all([
    serve(buildFolder, 0),
    chromium.launchPersistentContext(folder, launchOptions()),
  ]);
  context.on('weberror', (error) => errors.push(String(error.error())));
  page = context.pages()[0]!;
  await page.goto(`${site.url}/data`);
  await ready(page);
});
afterAll(async () => {
  await context.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

test('where the browser may keep nothing it is said, and files are loaded all the same', async () => {
  expect(await page.evaluate(() => navigator.locks.query().catch(() => 'refused'))).toBe('refused');
  await give(page, fileOf('own.csv', 3));
  const said = page.getByRole('status').filter({ hasText: 'as long as this page is open' });
  expect(await said.getByRole('link', { name: 'Save a project file' }).isVisible()).toBe(true);
  const kept = page.getByRole('region', { name: 'Kept on this device' });
  expect(await kept.innerText()).toContain('Nothing is kept here once the page is closed.');
  expect(await kept.innerText()).toContain('The site itself is not kept yet');
});

test('what is kept is listed as nothing, and as not told where the browser refuses to tell', async () => {
  await page.goto(`${site.url}/help`);
  await ready(page);
  const table = page.getByRole('table').filter({ hasText: 'Where in this browser' });
  await table.getByText('nothing', { exact: true }).first().waitFor();
  const cells = await table.locator('td:last-child').allInnerTexts();
  expect(cells).toEqual(['nothing', 'not told', 'nothing', 'nothing']);
});

test('nothing failed without a word', () => {
  expect(errors).toEqual([]);
});
