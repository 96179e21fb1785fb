import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt, type Attempt } from '#tests/support/attempts.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import { give, goTo, ready } from '#tests/support/page.ts';
import { startReader } from '#tests/support/reader.ts';
import { routes } from '#tests/support/routes.js';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

const panel = () => app.page.locator('section[aria-labelledby="privacy"]');

/** Waits until the panel says how many requests left and how many were stopped, and no more come. */
async function expectCounted(left: number, stopped: number): Promise<void> {
  const said = `${left}, and ${stopped} stopped before they left`;
  await panel().getByRole('status').filter({ hasText: said }).waitFor({ timeout: 5000 });
  await app.page.waitForTimeout(300);
  expect(await panel().getByRole('status').textContent()).toContain(said);
}

const ofPage: Attempt[] = [
  'fetch', 'socket', 'events', 'image', 'beacon', 'script', 'style', 'frame',
]; // prettier-ignore
const ofDatabase: Attempt[] = ['fetch', 'socket', 'events', 'import'];
const ofReader: Attempt[] = ['fetch', 'socket', 'events'];

test('a visit to every page, with a file and the sample, asks no other address for anything', async () => {
  await goTo(app.page, '/data');
  await give(app.page, 'data/oxfordshire-actions.csv');
  for (const route of routes) await goTo(app.page, route);
  await goTo(app.page, '/help');
  await expectCounted(0, 0);
});

test('what the page tries is counted as stopped, each once', async () => {
  await app.page.evaluate(attempt, [app.canary.url, ofPage] as [string, Attempt[]]);
  await expectCounted(0, ofPage.length);
});

test('and so is what the database’s worker tries', async () => {
  const [database] = app.page.workers();
  await database!.evaluate(attempt, [app.canary.url, ofDatabase] as [string, Attempt[]]);
  await expectCounted(0, ofPage.length + ofDatabase.length);
});

test('and what the reader’s worker tries, after which the worker is gone', async () => {
  await goTo(app.page, '/data');
  const { worker, stop } = await startReader(app.page);
  const told = app.page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        let left = count;
        addEventListener('outside', () => (left -= 1) === 0 && resolve());
      }),
    ofReader.length,
  );
  await worker.evaluate(attempt, [app.canary.url, ofReader] as [string, Attempt[]]);
  await told;
  await stop();
  await goTo(app.page, '/help');
  await expectCounted(0, ofPage.length + ofDatabase.length + ofReader.length);
});

test('the panel names the address; nothing arrived there', async () => {
  expect(await panel().getByRole('listitem').allTextContents()).toHaveLength(2);
  expect(await panel().getByRole('listitem').first().textContent()).toContain(app.canary.url);
  expect(app.canary.hits).toEqual([]);
});

test('what the worker tries that keeps the site for use without a network is counted too', async () => {
  const other = await openApp('/help', { serviceWorkers: 'allow' });
  const { page, canary } = other;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const [worker] = page.context().serviceWorkers();
  await worker!.evaluate(attempt, [canary.url, ['fetch']] as [string, Attempt[]]);
  // Its script is sent with the policy, which stops it.
  const said = page.locator('section[aria-labelledby="privacy"]').getByRole('status');
  await said.filter({ hasText: ': 0, and 1 stopped before they left' }).waitFor();
  expect(canary.hits).toEqual([]);
  await other.close();
});
