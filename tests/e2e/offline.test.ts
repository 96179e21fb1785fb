import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, buildFolder, isBuildCurrent } from '../../src/cli/build.js';
import { serve } from '../../src/cli/serve.js';
import { launchOptions } from '#tests/support/chromium.js';
import { closeExport, openExport, saveAs } from '#tests/support/export-dialog.ts';
import { chart, csv, give, goTo, ready, reload } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';

/** A copy of the site, in which a later version can take the place of the first. */
const folder = mkdtempSync(join(tmpdir(), 'throughline-site-'));
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
const errors: string[] = [];
const address = () => Number(new URL(site.url).port);

beforeAll(async () => {
  if (!isBuildCurrent()) await build();
  cpSync(buildFolder, folder, { recursive: true });
  [site, browser] = await Promise.all([serve(folder, 0), chromium.launch(launchOptions())]);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  context.on('weberror', (error) => errors.push(String(error.error())));
  page = await context.newPage();
  await page.goto(site.url);
  await ready(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const march = 'provider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n';

/** The second version of the site: as the first, but for one page and the worker that brings it. */
function writeNewerVersion() {
  const change = (name: string, from: RegExp, to: string) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  };
  const version = /revision:([\w$]+)\}/.exec(
    readFileSync(join(folder, 'service-worker.js'), 'utf8').replaceAll('revision:null', ''),
  )![1]!;
  const named = version.replaceAll('$', '\\$');
  change('service-worker.js', new RegExp(`\\b${named}=\`[^\`]+\``), `${version}=\`later\``);
  change('help.html', /<title>Help/, '<title>Later help');
}

describe('after the first visit, with no site to ask', () => {
  beforeAll(() => site.close());

  test.each(routes)('%s opens by its address, with what that says of filters', async (route) => {
    await page.goto(`${site.url}${route}?asAt=2016-03-31`);
    await ready(page);
    expect(await page.locator('main h1, main h2').count()).toBeGreaterThan(0);
  });

  test('every page is come to by its link', async () => {
    await page.goto(site.url);
    await ready(page);
    for (const route of routes.filter((one) => one !== '/present')) await goTo(page, route);
  });

  test('a file is read, charted and kept, and a chart leaves in every format', async () => {
    await goTo(page, '/data');
    await give(page, csv('march.csv', march));
    await goTo(page, '/judgements');
    const card = chart(page, 'grade-matrix');
    await card.getByText('Inspection grades of Northshire').first().waitFor();
    const dialog = await openExport(card);
    for (const format of [/PNG/, /SVG/, /PDF/, /\(HTML\)/, /CSV/, /XLSX/])
      expect((await saveAs(page, dialog, format)).length, String(format)).toBeGreaterThan(100);
    await closeExport(dialog);
    await reload(page);
    await card.getByText('Inspection grades of Northshire').first().waitFor();
  });

  test('a report is written for Word and for slides', async () => {
    await goTo(page, '/report');
    for (const name of [/Word/, /PowerPoint|slides/i]) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).first().click();
      expect(readFileSync(await (await download).path()).length).toBeGreaterThan(10_000);
    }
  });

  test('the texts of the licences are there', async () => {
    const open = async () => (await fetch('/licences.txt')).text();
    expect(await page.evaluate(open)).toContain('Apache License');
  });

  test('nothing went wrong', () => expect(errors).toEqual([]));
});

describe('a newer version', () => {
  /** The page as it is sent; what it is called once it is at work is of its script, which is as before. */
  const isSentAnew = () =>
    page.evaluate(async () => (await (await fetch('/help')).text()).includes('<title>Later help'));
  const notice = () => page.locator('[role="status"]', { hasText: 'A newer version' });

  test('is announced, and changes nothing until the user agrees', async () => {
    writeNewerVersion();
    site = await serve(folder, address());
    await page.goto(`${site.url}/help`);
    await ready(page);
    await notice().waitFor();
    expect(await isSentAnew()).toBe(false);
    await reload(page);
    expect(await isSentAnew()).toBe(false);
    await notice().getByRole('button', { name: 'Later' }).click();
    expect(await notice().count()).toBe(0);
  });

  test('does not begin while another window is open', async () => {
    const other = await page.context().newPage();
    await other.goto(site.url);
    await ready(other);
    await page.reload();
    await notice().getByRole('button', { name: 'Load it now' }).click();
    await notice().getByText('Close its other tab first').waitFor();
    expect(await isSentAnew()).toBe(false);
    // The windows change places when one is closed, and for a moment after it no press arrives.
    const isLeft = page.evaluate(
      () => new Promise((go) => addEventListener('blur', go, { capture: true, once: true })),
    );
    await other.close();
    await isLeft;
    await page.waitForTimeout(1000);
  });

  test('begins when the user agrees, and what was kept is there', async () => {
    const begun = page.waitForEvent('load');
    await notice().getByRole('button', { name: 'They are closed' }).click();
    await begun;
    await ready(page);
    expect(await isSentAnew()).toBe(true);
    expect(await notice().count()).toBe(0);
    await goTo(page, '/data');
    expect(await page.locator('article h2').allInnerTexts()).toEqual(['march.csv']);
  });

  test('has not sent for the engine again', async () => {
    const engines = await page.evaluate(async () => {
      const [name] = await caches.keys();
      const kept = await (await caches.open(name!)).keys();
      return kept.filter(({ url }) => url.endsWith('.wasm')).length;
    });
    expect(engines).toBe(1);
  });
});
