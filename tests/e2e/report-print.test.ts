import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';
import { ensurePoppler, readPages } from '#tests/support/poppler.js';

let app: App;
let folder: string;
let pages: string[];
beforeAll(async () => {
  await ensurePoppler();
  folder = mkdtempSync(join(tmpdir(), 'throughline-print-'));
  app = await openApp('/report?inspection=2014-06-30');
  await ready(app.page);
  const file = join(folder, 'report.pdf');
  writeFileSync(file, await app.page.pdf({ preferCSSPageSize: true, printBackground: true }));
  pages = await readPages(file);
}, 120_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Text is laid out in lines of its own on paper. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

test('every heading, caption and sentence of the report is text on paper, in order', async () => {
  const words = await app.page
    .locator('.report :is(h2, h3, h4, figcaption, caption, li)')
    .allInnerTexts();
  expect(words.length).toBeGreaterThan(40);
  const text = flat(pages.map((page) => page.replace(/\n[^\n]*\d+ of \d+\s*$/, '\n')).join(' '));
  let at = 0;
  for (const one of words.map(flat)) {
    const found = text.indexOf(one, at);
    expect(found, one).toBeGreaterThanOrEqual(at);
    at = found;
  }
});

test('there is the report alone, and every page has its number', () => {
  expect(pages.length).toBeGreaterThan(4);
  for (const [i, page] of pages.entries()) {
    expect(flat(page)).toMatch(new RegExp(`${i + 1} of ${pages.length}$`));
    expect(page).not.toMatch(/Throughline|Move up|Add block|Template|Clear filters/);
  }
});

test('no heading and no caption stands alone at the foot of a page', async () => {
  const heads = await app.page
    .locator('.report :is(h2, h3, h4, figcaption, caption)')
    .allInnerTexts();
  for (const page of pages) {
    const lines = page.split('\n').map(flat).filter(Boolean);
    const last = lines.at(-2) ?? '';
    expect(
      heads.map(flat).some((head) => head.endsWith(last)),
      last,
    ).toBe(false);
  }
});

test('a table that goes over a page has its headings on each', () => {
  const going = pages.filter((page) => /Completion\s+rate|rate/.test(page) && /Live/.test(page));
  expect(going.length).toBeGreaterThan(1);
});
