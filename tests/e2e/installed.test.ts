import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, buildFolder, isBuildCurrent } from '../../src/cli/build.js';
import { serve } from '../../src/cli/serve.js';
import { launchOptions } from '#tests/support/chromium.js';
import { ready } from '#tests/support/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-installed-'));
const march = join(folder, 'march.csv');
const rows = 'provider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n';

let site: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
let browser: CDPSession;
const manifestId = () => `${site.url}/`;

beforeAll(async () => {
  if (!isBuildCurrent()) await build();
  // Nothing can be installed in a private window, which is what other tests open.
  [site, context] = await Promise.all([
    serve(buildFolder, 0),
    chromium.launchPersistentContext(join(folder, 'profile'), launchOptions()),
  ]);
  page = context.pages()[0]!;
  await page.goto(site.url);
  await ready(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  browser = await context.newCDPSession(page);
});
afterAll(async () => {
  await context.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Opens a file from the system with the installed site, and waits for what is said of it. */
async function launch(file: string, words: string): Promise<void> {
  await browser.send('PWA.launchFilesInApp', { manifestId: manifestId(), files: [file] });
  await page.locator('[role="status"]', { hasText: words }).first().waitFor();
  await ready(page);
}

test('it can be installed, with icons of its own', async () => {
  expect(await browser.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] };
  const drawn = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async ({ src }) => {
          const picture = Object.assign(new Image(), { src: `/${src}` });
          await picture.decode();
          return `${picture.naturalWidth}x${picture.naturalHeight}`;
        }),
      ),
    icons.filter(({ sizes }) => sizes !== 'any'),
  );
  expect(drawn).toEqual(icons.map(({ sizes }) => sizes).filter((sizes) => sizes !== 'any'));
});

test('a file that the system opens with it is loaded, in the window that is open', async () => {
  await browser.send('PWA.install', { manifestId: manifestId(), installUrlOrBundleUrl: site.url });
  const state = await browser.send('PWA.getOsAppState', { manifestId: manifestId() });
  const endings = state.fileHandlers.flatMap(({ accepts }) =>
    accepts.flatMap(({ fileExtensions }) => fileExtensions),
  );
  expect(endings.toSorted()).toEqual(['.csv', '.throughline']);
  writeFileSync(march, rows);
  await launch(march, 'march.csv is loaded.');
  expect(new URL(page.url()).pathname).toBe('/data');
  expect(await page.locator('article h2').allInnerTexts()).toEqual(['march.csv']);
});

test('the same file is known again, and one that was written anew asks', async () => {
  await launch(march, 'march.csv is loaded already, with the same content');
  writeFileSync(march, rows.replace('Good', 'Inadequate'));
  await launch(march, 'march.csv was loaded before, with other content.');
});

test('a file that was written anew is read in another way as it was given', async () => {
  await page.getByRole('button', { name: 'Leave this one out' }).click();
  await page.getByText('Read this file in another way').click();
  const card = page.locator('article', { hasText: 'Read this file in another way' });
  await card.getByRole('cell', { name: 'Good' }).first().waitFor();
  await card.getByLabel('Around cells').selectOption("'");
  await page.locator('[role="status"]', { hasText: 'march.csv is loaded.' }).first().waitFor();
});
