import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { readProjectFile } from '#lib/project/project-file.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import { bulkyFileOf, fileOf, hasRows, isKept, loaded } from '#tests/support/faults/app-page.ts';
import { seeded } from '#tests/support/faults/seeded.ts';
import { digestOfBytes, spoilKept, type Spoiling } from '#tests/support/faults/spoil-kept.ts';
import { Tally } from '#tests/support/faults/tally.ts';
import { give, ready, visitFirst } from '#tests/support/page.ts';

let app: App;
let page: Page;
const tally = new Tally();
const random = seeded(47);
/** The room there is: for many small files, and for none of the bulky ones. */
const quota = 2_000_000;
let session: CDPSession;
beforeAll(async () => {
  // Whoever has opened the database once goes on for half a minute by the room that there was then, so
  // that it is made small before that. How much is said of it lasts as long as the page it is said of.
  app = await openApp('/robots.txt');
  ({ page } = app);
  session = await page.context().newCDPSession(await page.context().newPage());
  await session.send('Storage.overrideQuotaForOrigin', { origin: app.url, quotaSize: quota });
  await visitFirst(page, `${app.url}/data`);
  await give(page, fileOf('first.csv', 2));
  await isKept(page);
});
afterAll(() => app.close());

const said = (words: string) => page.getByText(words).first().waitFor();

/** Closes the page and opens it anew. */
async function reopen(): Promise<void> {
  const next = await page.context().newPage();
  await page.close();
  page = next;
  await page.goto(`${app.url}/data`);
  await ready(page);
}

/** Names of the files in a project file that is saved now, whose bytes are checked as it is read. */
async function saveProject(): Promise<string[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a project file' }).click();
  const path = await (await download).path();
  const { project } = await readProjectFile(new File([await readFile(path)], 'mine.throughline'));
  return project.sources.map(({ name }) => name);
}

test.each([1, 2, 3, 4, 5])(
  'a tab that is closed at some moment of a load keeps what was confirmed (%i)',
  async (i) => {
    const [name, rows] = [`closed${i}.csv`, String(i + 2)];
    const before = await loaded(page);
    await page.locator('input[type="file"]').setInputFiles(fileOf(name, i + 2));
    await page.waitForTimeout(random() * 700);
    const isConfirmed =
      name in (await loaded(page)) &&
      (await page.getByText('are kept in this browser').isVisible());
    await reopen();
    const after = await loaded(page);
    expect(after).toEqual(name in after || isConfirmed ? { ...before, [name]: rows } : before);
    await isKept(page);
    tally.add('tab closed in a load');
  },
);

describe('a device that is full', () => {
  const full = 'is not kept on this device. There is no room left for it on this device.';

  test('is said, and all can be saved as a project file', async () => {
    await give(page, bulkyFileOf('large.csv', 600, 8000));
    await said(full);
    await page.getByRole('link', { name: 'Save a project file' }).waitFor();
    expect(await saveProject()).toEqual(Object.keys(await loaded(page)));
    tally.add('device full');
  });

  test('is said again when it is tried again', async () => {
    await page.getByRole('button', { name: 'Try again' }).click();
    await said(full);
    tally.add('device full');
  });

  test('loses nothing that was confirmed when the page is closed all the same', async () => {
    const { 'large.csv': rows, ...others } = await loaded(page);
    await reopen();
    expect([rows, await loaded(page)]).toEqual(['600', others]);
    tally.add('device full');
  });

  test('keeps all once there is room', async () => {
    const before = await loaded(page);
    await give(page, bulkyFileOf('larger.csv', 700, 8000));
    await said(full);
    tally.add('device full');
    await session.send('Storage.overrideQuotaForOrigin', { origin: app.url });
    await page.getByRole('button', { name: 'Try again' }).click();
    await isKept(page);
    await reopen();
    expect(await loaded(page)).toEqual({ ...before, 'larger.csv': '700' });
  });
});

describe('what is damaged on the device', () => {
  beforeAll(async () => {
    await visitFirst(page, `${app.url}/data`);
    for (const rows of [3, 4, 5]) await give(page, fileOf(`file${rows}.csv`, rows));
    await isKept(page);
  });

  test.each<[Spoiling, lost: number]>([
    ['flipped', 1],
    ['vanished', 1],
    ['swapped', 2],
    ['entry vanished', 0],
  ])('(%s) is named, %i files, and all others are there', async (how, count) => {
    const digest = await digestOfBytes(page, fileOf('file4.csv', 4)[0]!.buffer);
    await spoilKept(page, how, digest);
    await reopen();
    const there = await loaded(page);
    const lost = await page.locator('h3:has-text("Not loaded again") + ul strong').allInnerTexts();
    expect(lost).toHaveLength(count);
    if (count > 0) expect(lost).toContain('file4.csv');
    const all = { 'file3.csv': '3', 'file4.csv': '4', 'file5.csv': '5' };
    expect({ ...all, ...there }).toEqual(all);
    expect([...Object.keys(there), ...lost].toSorted()).toEqual(Object.keys(all));
    const rows = Object.values(there).reduce((sum, one) => sum + Number(one), 0);
    await hasRows(page, rows);
    if (count > 0) await said(`Not loaded again: ${lost.join(', ')}.`);
    // What comes next is kept, and what was lost is there again with its file.
    for (const name of lost) await give(page, fileOf(name, Number(/\d/.exec(name)![0])));
    await isKept(page);
    await reopen();
    expect(await loaded(page)).toEqual(all);
    tally.add(`kept content ${how}`);
  });

  test('as a whole is said to be, and can be erased to begin anew', async () => {
    await spoilKept(page, 'all entries flipped', '');
    await reopen();
    await said('What you kept here could not be opened. All that is kept here is damaged.');
    await page.getByRole('button', { name: 'Erase everything that is kept here' }).click();
    await page.getByRole('button', { name: 'Erase it all for good' }).click();
    await page.waitForEvent('load');
    await ready(page);
    await give(page, fileOf('anew.csv', 2));
    await isKept(page);
    await reopen();
    expect(await loaded(page)).toEqual({ 'anew.csv': '2' });
    tally.add('all damaged');
  });
});

test('what the browser takes away under an open page can still be saved as a project file', async () => {
  await page.evaluate(() => void indexedDB.deleteDatabase('throughline'));
  await said('Your work lasts only as long as this page is open.');
  expect(await saveProject()).toEqual(['anew.csv']);
  tally.add('taken away under an open page');
});

test('a second tab hears that all was erased, begins anew and says so', async () => {
  await reopen();
  await give(page, fileOf('first.csv', 2));
  await isKept(page);
  const other = await page.context().newPage();
  await other.goto(`${app.url}/data`);
  await ready(other);
  expect(await loaded(other)).toEqual({ 'first.csv': '2' });
  await page.getByRole('button', { name: 'Erase everything that is kept here' }).click();
  await page.getByRole('button', { name: 'Erase it all for good' }).click();
  await other.getByText('erased in another tab').first().waitFor();
  await ready(other);
  expect(Object.keys(await loaded(other))).toContain('oxfordshire-judgements.csv');
  await page.close();
  page = other;
  await give(page, fileOf('later.csv', 3));
  await isKept(page);
  await reopen();
  expect(await loaded(page)).toEqual({ 'later.csv': '3' });
  tally.add('erased in another tab');
});

test('each was tried as often as is said here', () => {
  expect(tally.counts).toEqual({
    'tab closed in a load': 5,
    'device full': 4,
    'kept content flipped': 1,
    'kept content vanished': 1,
    'kept content swapped': 1,
    'kept content entry vanished': 1,
    'all damaged': 1,
    'taken away under an open page': 1,
    'erased in another tab': 1,
  });
});
