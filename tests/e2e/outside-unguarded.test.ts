import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page, type Worker } from 'playwright-core';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.js';
import { attempt, type Attempt } from '#tests/support/attempts.ts';
import { startCanary, type Canary } from '#tests/support/canary.ts';
import { launchOptions } from '#tests/support/chromium.js';

// A page without a policy, which counts as ours does: a nought can be believed only of a count that
// says more than nought when something leaves.
const folder = mkdtempSync(join(tmpdir(), 'unguarded-'));
let [counter, page]: [string, Page] = ['', undefined!];
let [browser, canary, site]: [Browser, Canary, Awaited<ReturnType<typeof serve>>] = [
  undefined!, undefined!, undefined!,
]; // prettier-ignore

beforeAll(async () => {
  const file = 'src/lib/workers/count-outside.ts';
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  counter = `${code.replace('export ', '')}
    self.seen = [];
    countOutside((outside) => self.seen.push(outside));`;
  writeFileSync(join(folder, 'index.html'), `<!doctype html><script>${counter}</script>`);
  [browser, canary, site] = await Promise.all([
    chromium.launch(launchOptions()),
    startCanary(),
    serve(folder, 0),
  ]);
  page = await browser.newPage();
  await page.goto(site.url);
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), canary.close()]);
  rmSync(folder, { recursive: true });
});

/** Tries each, and waits until the canary and the count know of as many. */
async function expectSeen(where: Pick<Worker, 'evaluate'>, names: Attempt[]): Promise<void> {
  const before = canary.hits.length;
  await where.evaluate(attempt, [canary.url, names] as [string, Attempt[]]);
  // The browser lists them in the order in which they were answered.
  const left = names.toSorted().map((name) => ({
    address: `${canary.url}/${name}`,
    to: canary.url,
    isStopped: false,
  }));
  const inOrder = () =>
    (self as unknown as { seen: { address: string }[] }).seen.toSorted((a, b) =>
      a.address < b.address ? -1 : 1,
    );
  await expect.poll(() => where.evaluate(inOrder)).toEqual(left);
  expect(canary.hits).toHaveLength(before + names.length);
}

test('what leaves a page is counted as left', () =>
  expectSeen(page, ['fetch', 'events', 'image', 'beacon', 'script', 'style']));

test('and what leaves a worker', async () => {
  const started = page.waitForEvent('worker');
  await page.evaluate((script) => {
    void new Worker(URL.createObjectURL(new Blob([script])));
  }, counter);
  await expectSeen(await started, ['fetch', 'events', 'import']);
});
