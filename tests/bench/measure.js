import { readFileSync } from 'node:fs';
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

/** Runs in the page: whether nothing is loading and every chart shows what was asked last. */
const isSettled = () =>
  document.querySelector('main[data-phase="ready"]') !== null &&
  document.querySelector('article[aria-busy="true"]') === null;

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

/** Runs in the page: keeps the longest task of the main thread, in milliseconds. */
function watchTasks() {
  const tasks = { longest: 0 };
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
}

/**
 * Runs in the page: milliseconds from a change of the as-at date until every chart is drawn anew, the
 * second time of two, when the engine has been asked such questions before.
 */
async function timeRedraw() {
  const asAt = /** @type {HTMLInputElement} */ (document.querySelector('input[type=date]'));
  const isBusy = () => document.querySelector('article[aria-busy="true"]:has(.picture)') !== null;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let milliseconds = NaN;
  for (const day of ['2021-06-30', '2021-12-31', '2020-12-31']) {
    const startedAt = performance.now();
    asAt.value = day;
    asAt.dispatchEvent(new Event('change', { bubbles: true }));
    while (!isBusy()) await nextFrame();
    while (isBusy()) await nextFrame();
    milliseconds = performance.now() - startedAt;
  }
  return milliseconds;
}

/**
 * The same on the page of actions, which has six charts.
 *
 * @param {import('playwright-core').Page} page
 */
async function timeRedrawOfActions(page) {
  await page.locator('nav').getByRole('link', { name: 'Actions' }).click();
  await page.locator('[aria-labelledby="age-of-open-title"]').waitFor();
  await page.waitForFunction(isSettled);
  return page.evaluate(timeRedraw);
}

/**
 * The most memory that the processes of pages have held, in megabytes of 10^6 bytes: WebAssembly,
 * workers, the picture of the page and all else, which no figure inside the page tells. Only Linux
 * keeps it; elsewhere null.
 *
 * @param {import('playwright-core').Browser} browser
 */
async function readPeakMemory(browser) {
  if (process.platform !== 'linux') return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8')))
    .map((match) => (Number(match?.[1]) * 1024) / 1_000_000);
  return Math.max(...peaks);
}

/**
 * Drops a file on the page and waits until its charts are drawn, or the file is refused.
 *
 * @param {string} url
 * @param {string} file
 */
export const measureLoad = (url, file) =>
  inFreshBrowser(async (page) => {
    await page.goto(url);
    await page.locator('main[data-phase="ready"]').waitFor();
    await page.waitForFunction(isSettled);
    await page.evaluate(watchTasks);
    const startedAt = performance.now();
    await page.locator('input[type="file"]').setInputFiles(file);
    const notice = page.getByText(/ (is|was not) loaded/);
    await notice.waitFor({ timeout: 300_000 });
    await page.waitForFunction(isSettled);
    const seconds = (performance.now() - startedAt) / 1000;
    const isLoaded = (await page.getByText('is loaded').count()) > 0;
    const longestTask = await page.evaluate(
      () =>
        /** @type {{ tasks: { longest: number } }} */ (/** @type {unknown} */ (window)).tasks
          .longest,
    );
    const peakMemory = await readPeakMemory(
      /** @type {import('playwright-core').Browser} */ (page.context().browser()),
    );
    const redraw = isLoaded ? await timeRedrawOfActions(page) : NaN;
    return { seconds, isLoaded, longestTask, peakMemory, redraw };
  });
