import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/chromium.js';

/**
 * @template T
 * @param {(page: import('playwright-core').Page) => Promise<T>} measure
 */
async function inFreshBrowser(measure) {
  const browser = await chromium.launch(launchOptions());
  try {
    return await measure(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page on every frame: notes when a chart has a size, changes the as-at date as soon as
 * the page listens, and notes when the figure of that date is on screen. Times are seconds since
 * the address was opened.
 */
function watch() {
  const times = /** @type {{ firstChart?: number, filtered?: number }} */ ({});
  Object.assign(window, { times });
  const look = () => {
    const now = performance.now() / 1000;
    const mark = document.querySelector('.picture svg :is(rect, path)');
    if (mark && mark.getBoundingClientRect().height > 0) times.firstChart ??= now;
    const asAt = /** @type {HTMLInputElement | null} */ (
      document.querySelector('input[type=date]')
    );
    if (asAt && !location.search) {
      asAt.value = '2015-03-31';
      asAt.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const status = document.querySelector('[aria-labelledby="action-status-title"] header');
    if (status?.textContent.includes('22 of 28')) times.filtered ??= now;
    if (times.filtered === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {string} url */
export const measureOpening = (url) =>
  inFreshBrowser(async (page) => {
    await page.addInitScript(watch);
    await page.goto(url);
    const handle = await page.waitForFunction(() => {
      const times = /** @type {{ firstChart: number, filtered?: number }} */ (
        Reflect.get(window, 'times')
      );
      return times.filtered === undefined ? null : { ...times, filtered: times.filtered };
    });
    const times = await handle.jsonValue();
    if (times === null) throw new Error('never: waitForFunction waits for a value');
    return times;
  });

/**
 * Every script that opening the page sends for, as gzip makes it, but for those of DuckDB.
 *
 * @param {string} url
 */
export const measureScript = (url) =>
  inFreshBrowser(async (page) => {
    /** @type {Promise<string>[]} */
    const scripts = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.text());
    });
    await page.goto(url);
    await page.locator('main[data-phase="ready"]').waitFor();
    const own = (await Promise.all(scripts)).filter((text) => !/duckdb/i.test(text));
    return own.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000;
  });

/**
 * @param {string} url
 * @param {string} file
 */
export const measureLoad = (url, file) =>
  inFreshBrowser(async (page) => {
    await page.goto(url);
    await page.locator('main[data-phase="ready"]').waitFor();
    const startedAt = performance.now();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('is loaded').waitFor({ timeout: 120_000 });
    await page.waitForFunction(() => !document.querySelector('article[aria-busy="true"]'));
    return (performance.now() - startedAt) / 1000;
  });
