import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { closeTurned } from '#lib/contracts/turning.ts';
import { ready } from './ready.js';

export { ready };

/** The cards of the charts, in the order of the page. */
export const charts = (page: Page): Locator => page.locator('article[aria-busy]:has(.picture)');

/** The card of one chart, by its id. */
export const chart = (page: Page, id: string): Locator =>
  page.locator(`article[aria-labelledby="${id}-title"]`);

/** Opens a page as on a first visit: nothing is kept of an earlier one. */
export async function visitFirst(page: Page, url: string): Promise<void> {
  // A place of the same site where no page of it runs, which would hold what is to be taken away.
  const nowhere = new URL('/nowhere.html', url).href;
  const body = '<!doctype html><link rel="icon" href="data:," />';
  await page.route(nowhere, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto(nowhere);
  await page.unroute(nowhere);
  await page.evaluate(async () => {
    localStorage.clear();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('throughline');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
  await page.goto(url);
  await ready(page);
}

/** How what a chart of Oxfordshire is of begins: two of them are among all authorities, on one line. */
export const selectionOf = async (card: Locator): Promise<string> =>
  /^grade-(profile|among)-title$/.test((await card.getAttribute('aria-labelledby'))!)
    ? 'Shown: every authority; overall effectiveness;'
    : 'Shown: Oxfordshire; all categories;';

/** Texts in the picture of the grade matrix. */
export const matrixCell = (page: Page, text: RegExp): Locator =>
  chart(page, 'grade-matrix').locator('.picture text', { hasText: text });

/** Loads files as the file picker does and waits for the charts. */
export async function give(
  page: Page,
  files: string | { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(files);
  const name = closeTurned(typeof files === 'string' ? basename(files) : files[0]!.name);
  await page.locator('[role="status"]', { hasText: `${name} is loaded` }).waitFor();
  await ready(page);
}

/** Runs in the page: how many cards a page was built with, each of which comes with its answer. */
async function countBuilt(route: string): Promise<number> {
  const built = new DOMParser().parseFromString(await (await fetch(route)).text(), 'text/html');
  return built.querySelectorAll('article[aria-busy]').length;
}

/** Goes to a page by its link, which keeps what is loaded. */
export async function goTo(page: Page, route: string): Promise<void> {
  // A slide has no links to other pages, and Escape may only close its list of keys.
  if (new URL(page.url()).pathname === '/present') {
    await page.getByRole('link', { name: 'Leave' }).click();
    await page.waitForURL(({ pathname }) => pathname !== '/present');
  }
  const links = page.locator('header:has(nav) a');
  const pathOf = (all: (HTMLElement | SVGElement)[]) =>
    all.map((link) => (link as HTMLAnchorElement).pathname);
  const place = (await links.evaluateAll(pathOf)).indexOf(route);
  if (place < 0) throw new Error(`no link leads to ${route}`);
  // By script, because on paper no link is to be seen.
  await links.nth(place).evaluate((link) => (link as HTMLElement).click());
  await page.waitForURL(({ pathname }) => pathname === route);
  const built = await page.evaluate(countBuilt, route);
  const areThere = (count: number) =>
    document.querySelectorAll('article[aria-busy]').length >= count;
  await page.waitForFunction(areThere, built, { timeout: 4000 }).catch(() => {
    // A page may have fewer cards of some files than it has of the sample it was built with.
  });
  await ready(page);
}

/**
 * Loads the page again once all is kept. Before that the browser asks whether to leave, and nobody is
 * there to answer.
 */
export async function reload(page: Page): Promise<void> {
  await page.waitForFunction(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.reload();
  await ready(page);
}

/** Unfolds all that is folded away, with the rows behind every chart. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('details p')].some((p) =>
        p.textContent.includes('Looking up'),
      ),
  );
}

/** Drops a text as a file on the page, as from a folder of the desktop. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], fileName!, { type: 'text/csv' }));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: files });
  await page.getByText('Drop the files to load them').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: files });
  await page.locator('[role="status"]', { hasText: `${name} is loaded` }).waitFor();
  await ready(page);
}

/** A text as a file to give. */
export const csv = (name: string, text: string) => [
  { name, mimeType: 'text/csv', buffer: Buffer.from(text) },
];

/** The rows of a chart's table, each as the texts of its cells. */
export async function tableOf(page: Page, id: string): Promise<string[][]> {
  const rows = chart(page, id).locator('tbody tr');
  return Promise.all(
    (await rows.all()).map(async (row) =>
      (await row.locator('td').allTextContents()).map((text) => text.trim()),
    ),
  );
}
