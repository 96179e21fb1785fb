import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchOptions } from '#tests/support/chromium.js';
import { bundle, openFaultPage } from '#tests/support/faults/fault-page.ts';
import { startBrowser } from '#tests/support/faults/own-browser.ts';
import { seeded } from '#tests/support/faults/seeded.ts';
import { Tally } from '#tests/support/faults/tally.ts';

const tally = new Tally();
const random = seeded(20261126);
let script: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-faults-'));
  script = await bundle();
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Saves one file after the other until `end`, which comes at any moment of a save after the first;
 * how many of them were confirmed by then.
 */
async function saveUntil(page: Page, name: string, end: () => Promise<void>): Promise<number> {
  let confirmed = 0;
  let begun = () => {};
  const first = new Promise<void>((resolve) => (begun = resolve));
  await page.exposeFunction('confirm', (count: number) => {
    confirmed = count;
    begun();
  });
  const saving = page
    .evaluate((one) => {
      const { confirm } = window as unknown as { confirm: (count: number) => void };
      return faults.saveWithoutEnd(one, confirm);
    }, name)
    .catch(() => {});
  // On a slow machine a save takes longer than any wait that is set here.
  await first;
  await new Promise((resolve) => setTimeout(resolve, random() * 160));
  await end();
  await saving;
  return confirmed;
}

/**
 * What was confirmed is there, and all that is there is whole. More may be there than was confirmed:
 * what is said while a page ends may not be heard.
 */
async function expectSaved(context: BrowserContext, name: string, confirmed: number) {
  const page = await openFaultPage(context, script);
  const { count, wrong } = await page.evaluate((one) => faults.countSaved(one), name);
  await page.close();
  expect({ name, wrong }).toEqual({ name, wrong: '' });
  expect(count).toBeGreaterThanOrEqual(confirmed);
}

describe('at any moment of a save nothing that was confirmed is lost', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions());
    context = await browser.newContext();
  });
  afterAll(() => browser.close());

  const ends: Record<string, (page: Page) => Promise<void>> = {
    'tab closed': (page) => page.close(),
    'page crashed': async (page) => {
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      session.send('Page.crash').catch(() => {});
      await crashed;
      await page.close();
    },
  };

  test.each(Object.keys(ends))('%s', async (kind) => {
    for (let i = 0; i < 12; i++) {
      const name = `${kind} ${i}`;
      const page = await openFaultPage(context, script);
      const confirmed = await saveUntil(page, name, () => ends[kind]!(page));
      await expectSaved(context, name, confirmed);
      tally.add(kind);
    }
  });
});

test('a browser that is killed at any moment of a save loses nothing that was confirmed', async () => {
  const profile = join(folder, 'killed');
  for (let i = 0; i < 4; i++) {
    const name = `killed ${i}`;
    const first = await startBrowser(profile);
    const page = await openFaultPage(first.context, script);
    const confirmed = await saveUntil(page, name, () => first.kill());
    const next = await startBrowser(profile);
    await expectSaved(next.context, name, confirmed);
    await next.kill();
    tally.add('browser killed');
  }
});

/** The files on the disk that a browser keeps a database in. */
const filesOf = (profile: string) =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      /IndexedDB.(http_localhost).*(\.log|\.ldb|MANIFEST-\d+|blob.*[/\\]\w+)$/.test(path),
    )
    .map((path) => join(profile, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0);

test('bytes of the disk that are damaged never become another content, and it is said', async () => {
  for (let i = 0; i < 4; i++) {
    const profile = join(folder, `disk ${i}`);
    const first = await startBrowser(profile);
    const page = await openFaultPage(first.context, script);
    await saveUntil(page, 'disk', async () => {
      await page.waitForTimeout(300);
      await first.kill();
    });
    const paths = filesOf(profile);
    const path = paths[i % paths.length]!;
    const bytes = readFileSync(path);
    if (i % 2 === 0)
      for (let n = 0; n < 20; n++) bytes[Math.floor(random() * bytes.length)]! ^= 255;
    writeFileSync(path, i % 2 === 0 ? bytes : bytes.subarray(0, bytes.length >> 1));
    const next = await startBrowser(profile);
    const second = await openFaultPage(next.context, script);
    const found = await second.evaluate(() => faults.findOfThree('disk'));
    expect(found).toMatch(
      /^(none$|refused: |found, (What was kept of it is|The browser does not|$))/,
    );
    await next.kill();
    tally.add('disk damaged');
  }
});

test('those were as many faults as are said here', () => {
  expect(tally.counts).toEqual({
    'tab closed': 12,
    'page crashed': 12,
    'browser killed': 4,
    'disk damaged': 4,
  });
});
