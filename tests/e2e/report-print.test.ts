import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';
import { hasReader, readPdf } from '#tests/support/readers.js';

let app: App;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-print-'));
  app = await openApp('/report?inspection=2014-06-30');
  await ready(app.page);
}, 120_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Text is laid out in lines of its own on paper. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const wordsOf = async (selector: string) =>
  (await app.page.locator(selector).allInnerTexts()).map(flat);

// Every date breaks the pages elsewhere.
describe
  .skipIf(!hasReader('pdftotext'))
  .each(['2014-12-31', '2015-03-31', '2016-03-31', '2026-01-28'])('as at %s', (day) => {
  let pages: string[];
  beforeAll(async () => {
    await app.page.getByLabel('As at').fill(day);
    await app.page.waitForURL((url) => url.searchParams.get('as_at') === day);
    await ready(app.page);
    const file = join(folder, `${day}.pdf`);
    writeFileSync(file, await app.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    pages = await readPdf(file);
  });

  test('every heading, caption and finding of the report is text on paper, in order', async () => {
    const words = await wordsOf('.report :is(h2, h3, h4, figcaption, caption, li)');
    expect(words.length).toBeGreaterThan(40);
    const text = flat(pages.map((page) => page.replace(/\n[^\n]*\d+ of \d+\s*$/, '\n')).join(' '));
    let at = 0;
    for (const one of words) {
      const found = text.indexOf(one, at);
      expect(found, one).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  test('there is the report alone, and every page has its number', () => {
    expect(pages.length).toBeGreaterThan(4);
    for (const [i, page] of pages.entries()) {
      expect(flat(page)).toMatch(new RegExp(`\\D${i + 1} of ${pages.length}$`));
      expect(page).not.toMatch(/Throughline|Move up|Add block|Template|Clear filters/);
    }
  });

  test('no heading and no caption stands alone at the foot of a page', async () => {
    const heads = [
      ...(await wordsOf('.report :is(h2, h3, h4)')),
      ...(await app.page.locator('.report :is(figcaption, caption)').allInnerTexts())
        .flatMap((text) => text.split('\n'))
        .map(flat),
    ];
    for (const page of pages) {
      const last = page.split('\n').map(flat).filter(Boolean).at(-2)!;
      expect(
        heads.some((head) => head.endsWith(last)),
        last,
      ).toBe(false);
    }
  });

  test('a table that goes over a page has its headings on each', () => {
    // A category, a day, the numbers and their share.
    const rows = /^\s*[A-Z][a-z ]+\s+\d+ \w+ \d{4}\s.*\d+%/m;
    const going = pages.filter((page) => rows.test(page));
    expect(going.length).toBeGreaterThan(0);
    for (const page of going) expect(page).toMatch(/Completion\s+rate|Completion$/m);
  });
});
