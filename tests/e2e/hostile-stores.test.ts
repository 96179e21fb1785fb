import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '#tests/support/browser.ts';
import { fileOf, isKept, loaded } from '#tests/support/faults/app-page.ts';
import { openGuarded, type Guarded } from '#tests/support/hostile/guarded.ts';
import {
  earlierTexts,
  forgetState,
  poisonDatabase,
  poisonNames,
  poisonTexts,
} from '#tests/support/hostile/poison.ts';
import { csv, give, goTo, ready, unfold } from '#tests/support/page.ts';

let guarded: Guarded;
let app: App;
let page: Page;
beforeAll(async () => {
  guarded = await openGuarded('/data');
  ({ app, page } = guarded);
  await page.route(nowhere(), (route) =>
    route.fulfill({ body: '<link rel="icon" href="data:," />', contentType: 'text/html' }),
  );
  await give(page, fileOf('first.csv', 2));
  await give(page, fileOf('second.csv', 3));
  await isKept(page);
});
afterAll(() => app.close());

const nowhere = () => `${app.url}/nowhere.html`;

/** Leaves the site for a page of the same origin where nothing of it runs, and no policy holds. */
const leave = () => page.goto(nowhere());

/** Puts another database, or none, in the place of the one of the site. */
const replaceDatabase = (version: number | null, stores: readonly string[] = []) =>
  page.evaluate(
    async ([number, names]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      await done(indexedDB.deleteDatabase('throughline'));
      if (number === null) return;
      const request = indexedDB.open('throughline', number);
      request.onupgradeneeded = () => {
        for (const name of names) request.result.createObjectStore(name);
      };
      (await done(request)).close();
    },
    [version, stores] as const,
  );

async function comeBack(): Promise<string> {
  await page.goto(`${app.url}/data`);
  await ready(page);
  await guarded.expectNoTrace('/data');
  await guarded.expectNothingDone();
  return page.locator('main').innerText();
}

const own = { 'first.csv': '2', 'second.csv': '3' };

test.each([0, 5, 12])(
  'short texts that are nonsense harm nothing, and what is kept is there (%i)',
  async (turn) => {
    await leave();
    await poisonTexts(page, turn);
    await comeBack();
    expect(await loaded(page)).toEqual(own);
    await page.locator('input[type="file"]').setInputFiles(csv('unknown.csv', 'a,b\nc,d\ne,f\n'));
    await page.getByRole('region', { name: 'What is in unknown.csv?' }).waitFor();
    await goTo(page, '/query');
    await unfold(page);
    await guarded.expectNoTrace('/query');
    await guarded.expectNothingDone();
  },
);

test('records that are nonsense are counted, what is sound is there, and is kept again', async () => {
  await leave();
  for (const name of poisonNames) await poisonDatabase(page, name);
  expect(await comeBack()).toContain('19 states of your work could not be read and are left out.');
  expect(await loaded(page)).toEqual(own);
  await give(page, fileOf('third.csv', 4));
  await isKept(page);
  expect(await comeBack()).not.toContain('of your work could not be read');
  expect(await loaded(page)).toEqual({ ...own, 'third.csv': '4' });
});

test('where it is not known which state is in force, the newest is shown, and that is said', async () => {
  await leave();
  await forgetState(page);
  expect(await comeBack()).toContain('What you did last may be missing.');
  expect(await loaded(page)).toEqual({ ...own, 'third.csv': '4' });
});

test('a newer database is met with words, and the page works without it', async () => {
  await leave();
  await replaceDatabase(7, ['<img>']);
  expect(await comeBack()).toContain('A newer Throughline has kept it.');
  await give(page, fileOf('first.csv', 2));
  expect(await loaded(page)).toEqual({ 'first.csv': '2' });
  await guarded.expectNothingDone();
});

test('one of another make is met with words and can be erased, and then files are kept again', async () => {
  await leave();
  await replaceDatabase(1, ['<img>']);
  expect(await comeBack()).toContain('All that is kept here is damaged.');
  await page.getByRole('button', { name: 'Erase everything that is kept here' }).click();
  const isAnew = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Erase it all for good' }).click();
  await isAnew;
  await ready(page);
  await give(page, fileOf('first.csv', 2));
  await isKept(page);
  await guarded.expectNothingDone();
});

test('short texts of an earlier version are taken over where they are sound', async () => {
  await leave();
  await replaceDatabase(null);
  await page.evaluate((texts) => {
    for (const [key, value] of Object.entries(texts)) localStorage.setItem(key, value);
  }, earlierTexts);
  await comeBack();
  for (const route of ['/judgements', '/report']) {
    await goTo(page, route);
    await unfold(page);
    await guarded.expectNoTrace(route);
  }
  await goTo(page, '/data');
  // It is kept as a part of the project, which must be one when it is read again.
  await give(page, fileOf('first.csv', 2));
  await isKept(page);
  expect(await comeBack()).not.toContain('of your work could not be read');
  expect(await loaded(page)).toEqual({ 'first.csv': '2' });
});
