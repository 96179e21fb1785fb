import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';
import { startReader } from '#tests/support/reader.ts';

let app: App;
const workers: Worker[] = [];
beforeAll(async () => {
  app = await openApp('/help');
  app.page.on('worker', (worker) => workers.push(worker));
  await app.page.goto(app.url);
  await ready(app.page);
});
afterAll(() => app.close());

/** Tries to fetch an address from wherever it runs, and says how it went. */
const tryFetch = (url: string) =>
  fetch(url).then(
    () => 'reached',
    () => 'refused',
  );

test('the page cannot reach another address by fetch, beacon, picture, script or socket', async () => {
  const outcome = await app.page.evaluate(async (url) => {
    const settled = (element: HTMLElement) =>
      new Promise<string>((resolve) => {
        element.addEventListener('load', () => resolve('reached'));
        element.addEventListener('error', () => resolve('refused'));
        setTimeout(() => resolve('refused'), 1000);
        document.body.append(element);
      });
    return [
      await fetch(`${url}/fetch`).then(
        () => 'reached',
        () => 'refused',
      ),
      navigator.sendBeacon(`${url}/beacon`) && 'sent',
      await settled(Object.assign(new Image(), { src: `${url}/image` })),
      await settled(Object.assign(document.createElement('script'), { src: `${url}/script` })),
      await new Promise((resolve) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`);
        socket.onopen = () => resolve('reached');
        socket.onerror = () => resolve('refused');
      }).catch(() => 'refused'),
    ];
  }, app.canary.url);
  expect(outcome).not.toContain('reached');
  expect(app.canary.hits).toEqual([]);
});

test('the page cannot send a form or show a frame from another address', async () => {
  const other = await app.page.context().newPage();
  await other.goto(app.url);
  await other.evaluate((url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}/frame` }));
    const form = Object.assign(document.createElement('form'), { action: `${url}/form` });
    document.body.append(form);
    form.submit();
  }, app.canary.url);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await other.close();
  expect(app.canary.hits).toEqual([]);
});

test('the worker of the database cannot reach another address', async () => {
  const database = app.page.workers();
  expect(database).toHaveLength(1);
  expect(await database[0]!.evaluate(tryFetch, `${app.canary.url}/worker`)).toBe('refused');
  expect(app.canary.hits).toEqual([]);
});

test('the worker that reads files cannot reach another address', async () => {
  const { worker, stop } = await startReader(app.page);
  expect(await worker.evaluate(tryFetch, `${app.canary.url}/intake`)).toBe('refused');
  await stop();
  expect(app.canary.hits).toEqual([]);
});

test('no script that is not the site’s own runs', async () => {
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.body.append(script);
    return 'hasRun' in window;
  });
  expect(ran).toBe(false);
});

test('all pages and workers of the visit asked for nothing outside the site', () => {
  const outside = app.leaks.filter((url) => !url.startsWith(app.canary.url));
  expect(outside).toEqual([]);
  expect(workers.length).toBeGreaterThan(0);
});
