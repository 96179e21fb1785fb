import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, csv, give, goTo, ready, tableOf, visitFirst } from '#tests/support/page.ts';

let app: App;
const folder = mkdtempSync(join(tmpdir(), 'throughline-keeping-'));
beforeAll(async () => {
  app = await openApp('/data');
  await ready(app.page);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

const march = 'provider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n';
const april = march.replace('Good', 'Inadequate');

/** A plan in which every word that may name somebody is “Quill”. */
const plan = `action_id,as_at,provider,category,action,owner,status,note
1,31/10/2024,Northshire,in_care,Ask Quill,Quill,complete,
2,31/10/2024,Northshire,in_care,"Ask
Quill",Quill,in_progress,Quill is late
`;

const files = (page: Page) => page.locator('article h2').allInnerTexts();
const keeping = (page: Page) => page.getByRole('region', { name: 'Kept on this device' });
const isKept = (page: Page) => keeping(page).getByText('are kept in this browser').waitFor();
const said = (page: Page, words: string) =>
  page.locator('[role="status"]', { hasText: words }).first().waitFor();

/** Runs in the page: whether the browser asks before it is closed. */
const isAskedFirst = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('what a user gives', () => {
  test('is there again when the page is', async () => {
    const { page } = app;
    await give(page, csv('march.csv', march));
    await isKept(page);
    expect(await page.evaluate(isAskedFirst)).toBe(false);
    await page.reload();
    await ready(page);
    expect(await files(page)).toEqual(['march.csv']);
    await goTo(page, '/judgements');
    await chart(page, 'grade-matrix')
      .getByText('Inspection grades of Northshire')
      .first()
      .waitFor();
    await page.reload();
    await ready(page);
    await chart(page, 'grade-matrix')
      .getByText('Inspection grades of Northshire')
      .first()
      .waitFor();
    await goTo(page, '/data');
  });

  test('is not shown with the sample first, and says how far it is', async () => {
    const { page } = app;
    const seen: string[] = [];
    await page.exposeFunction('see', (words: string) => void seen.push(words));
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const { see } = window as unknown as { see: (words: string) => void };
        for (const one of document.querySelectorAll('main h1, main [aria-busy="false"] p'))
          see(one.textContent);
      }).observe(document, { childList: true, subtree: true, attributes: true });
    });
    // A page that was not seen before.
    await page.goto(`${app.url}/?as_at=2016-01-01`);
    await ready(page);
    expect(seen).toContain('Your files are being loaded again');
    // What is known of the files is not said before they are asked.
    expect(seen.filter((words) => words.startsWith('No judgement'))).toEqual([]);
    await goTo(page, '/data');
  });

  test('is brought back when its removal is undone, by button and by key, and after a new start', async () => {
    const { page } = app;
    await give(page, csv('more.csv', march.replace('Northshire', 'Southshire')));
    await page.getByRole('button', { name: 'Remove march.csv' }).click();
    await said(page, 'march.csv was removed.');
    expect(await files(page)).toEqual(['more.csv']);
    await isKept(page);
    await page.reload();
    await ready(page);
    await keeping(page).getByRole('button', { name: 'Undo' }).click();
    await said(page, 'Undone: Removed “march.csv”.');
    await ready(page);
    expect(await files(page)).toEqual(['march.csv', 'more.csv']);
    await page.getByRole('heading', { name: 'Data', exact: true }).click();
    await page.keyboard.press('Control+Shift+z');
    await said(page, 'Done again: Removed “march.csv”.');
    expect(await files(page)).toEqual(['more.csv']);
    await page.keyboard.press('Control+z');
    await said(page, 'Undone: Removed “march.csv”.');
    await ready(page);
  });

  test('is listed with what was done to it, and any state of it can be gone back to', async () => {
    const { page } = app;
    await page.locator('input[type="file"]').setInputFiles(csv('march.csv', april));
    await page.getByRole('button', { name: /^Replace/ }).click();
    await said(page, 'march.csv is loaded.');
    const list = keeping(page).getByRole('list');
    await list.getByText(/^Replaced march\.csv, \d+ \w+ at \d\d:\d\d \(now\)$/).waitFor();
    await keeping(page)
      .getByRole('button', { name: /^Go back to this ?: As it was/ })
      .click();
    await ready(page);
    await said(page, 'Gone back to: As it was at first.');
    expect(await files(page)).toEqual([
      'oxfordshire-judgements.csv',
      'oxfordshire-inspections.csv',
      'oxfordshire-findings.csv',
      'oxfordshire-actions.csv',
    ]);
    await keeping(page)
      .getByRole('button', { name: /^Do it again up to this ?: Replaced/ })
      .click();
    await said(page, 'Done again: Replaced march.csv.');
    await ready(page);
    expect(await files(page)).toEqual(['march.csv', 'more.csv']);
  });

  test('is let go of for good when the list is cleared, once that is confirmed', async () => {
    const { page } = app;
    await keeping(page).getByRole('button', { name: 'Clear this list' }).click();
    await keeping(page).getByRole('button', { name: 'Clear the list for good' }).click();
    expect(await keeping(page).getByRole('list').locator('li').count()).toBe(1);
    await isKept(page);
    await page.reload();
    await ready(page);
    expect(await files(page)).toEqual(['march.csv', 'more.csv']);
    expect(await keeping(page).getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });
});

describe('a second tab', () => {
  let other: Page;
  beforeAll(async () => {
    other = await app.page.context().newPage();
    await other.goto(`${app.url}/data`);
    await ready(other);
  });

  test('says that it follows, shows the same and changes nothing', async () => {
    await other.getByText('is open in another tab').first().waitFor();
    expect(await files(other)).toEqual(['march.csv', 'more.csv']);
    await other.getByRole('button', { name: 'Remove more.csv' }).click();
    await said(other, 'Nothing was changed');
    expect(await files(other)).toEqual(['march.csv', 'more.csv']);
  });

  test('takes no words that nobody would keep, and says why', async () => {
    await goTo(other, '/');
    await other.getByRole('button', { name: 'Edit the words' }).click();
    await other.getByText('Nothing was changed').first().waitFor();
    const words = other.getByLabel('The story in your words');
    expect(await words.getAttribute('readonly')).not.toBeNull();
    await goTo(other, '/data');
  });

  test('shows what the first one changes', async () => {
    await app.page.getByRole('button', { name: 'Remove more.csv' }).click();
    await said(other, 'was changed in another tab');
    await ready(other);
    expect(await files(other)).toEqual(['march.csv']);
  });

  test('starts its database again by itself when that dies', async () => {
    await other.workers()[0]!.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('gone');
        }),
    );
    await said(other, 'started again');
    await ready(other);
    expect(await files(other)).toEqual(['march.csv']);
  });

  test('takes over when it is asked to, and the first one follows', async () => {
    await other.getByRole('button', { name: 'Work in this tab instead' }).click();
    await app.page.getByText('is open in another tab').first().waitFor();
    await give(other, csv('third.csv', march.replace('Northshire', 'Westshire')));
    await said(app.page, 'was changed in another tab');
    await ready(app.page);
    expect(await files(app.page)).toEqual(['march.csv', 'third.csv']);
  });

  test('leaves the work to the one that is left when it is closed', async () => {
    await isKept(other);
    await other.close();
    await isKept(app.page);
    await app.page.getByRole('button', { name: 'Remove third.csv' }).click();
    await said(app.page, 'third.csv was removed.');
  });
});

describe('what is damaged on the device', () => {
  test('is named with what to do, and comes back with the file, as it was decided', async () => {
    const { page } = app;
    await visitFirst(page, `${app.url}/data`);
    await give(page, csv('march.csv', march));
    await give(page, csv('more.csv', march.replace('Northshire', 'Southshire')));
    await isKept(page);
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('throughline');
        request.onsuccess = () => resolve(request.result);
      });
      const store = database.transaction('contents', 'readwrite').objectStore('contents');
      await new Promise((resolve) => {
        const request = store.openCursor();
        request.onsuccess = () => {
          const cursor = request.result!;
          const bytes = cursor.value as Uint8Array;
          bytes[bytes.length >> 1]! ^= 1;
          cursor.update(bytes).onsuccess = resolve;
        };
      });
      database.close();
    });
    await page.reload();
    await ready(page);
    const [left] = await files(page);
    const lost = left === 'march.csv' ? 'more.csv' : 'march.csv';
    expect(await files(page)).toHaveLength(1);
    await said(page, `Not loaded again: ${lost}.`);
    await keeping(page).getByText('What was kept of it is damaged.').waitFor();
    const text = lost === 'march.csv' ? march : march.replace('Northshire', 'Southshire');
    await page.locator('input[type="file"]').setInputFiles(csv(lost, text));
    await said(page, `${lost} is loaded again as it was.`);
    await ready(page);
    expect((await files(page)).toSorted()).toEqual(['march.csv', 'more.csv']);
    expect(await keeping(page).getByText('Not loaded again').count()).toBe(0);
  });
});

describe('what is lost on the device', () => {
  test('is said where the browser has taken it away', async () => {
    const { page } = app;
    await page.evaluate(() => void indexedDB.deleteDatabase('throughline'));
    await page.getByText('Your work lasts only as long as this page is open.').waitFor();
    expect(await page.evaluate(isAskedFirst)).toBe(true);
    await page.reload();
    await ready(page);
    await said(page, 'What you kept here is not there any more');
  });

  test('is said where nothing of it can be read, and nothing is written over it', async () => {
    const { page } = app;
    await visitFirst(page, `${app.url}/data`);
    await give(page, csv('march.csv', march));
    await isKept(page);
    const spoil = (write: boolean) =>
      page.evaluate(async (isSpoiling) => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
        const database = await done(indexedDB.open('throughline'));
        const tx = database.transaction(['entries', 'state'], 'readwrite');
        const store = tx.objectStore('entries');
        // There the entry in force is kept once more.
        if (isSpoiling) await done(tx.objectStore('state').clear());
        const [keys, all] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        if (isSpoiling)
          for (const [i, key] of keys.entries())
            await done(store.put({ ...(all[i] as object), digest: 'spoilt' }, key));
        database.close();
        return keys.length;
      }, write);
    const kept = await spoil(true);
    await give(page, csv('april.csv', april));
    const banner = 'Your last change is not kept on this device. All that is kept here is damaged.';
    await page.getByText(banner).waitFor();
    expect(await page.evaluate(isAskedFirst)).toBe(true);
    expect(await spoil(false)).toBe(kept);
    await page.reload();
    await ready(page);
    await said(page, 'What you kept here could not be opened. All that is kept here is damaged.');
    await give(page, csv('more.csv', march));
    expect(await spoil(false)).toBe(kept);
  });

  test('is said where all was erased by what does not tell it', async () => {
    const { page } = app;
    await visitFirst(page, `${app.url}/data`);
    await give(page, csv('march.csv', march));
    await isKept(page);
    await page.evaluate(async () => {
      const request = indexedDB.open('throughline');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const { result: database } = request;
      const tx = database.transaction(database.objectStoreNames, 'readwrite');
      for (const name of database.objectStoreNames) tx.objectStore(name).clear();
      await new Promise((resolve) => (tx.oncomplete = resolve));
      database.close();
    });
    await page.locator('input[type="file"]').setInputFiles(csv('april.csv', april));
    await said(page, 'All that was kept here was erased in another tab');
    await ready(page);
    expect(await files(page)).toContain('oxfordshire-judgements.csv');
    await give(page, csv('april.csv', april));
    await isKept(page);
    await page.reload();
    await ready(page);
    expect(await files(page)).toEqual(['april.csv']);
  });
});

describe('a project file', () => {
  let path: string;

  test('takes everything to another computer', async () => {
    const { page } = app;
    await visitFirst(page, `${app.url}/data`);
    await give(page, csv('march.csv', march));
    await give(page, csv('more.csv', march.replace('Northshire', 'Southshire')));
    const download = page.waitForEvent('download');
    await keeping(page).getByRole('button', { name: 'Save as a project file' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^throughline-\d{4}-\d\d-\d\d\.throughline$/);
    path = join(folder, 'mine.throughline');
    await saved.saveAs(path);
    await visitFirst(page, `${app.url}/data`);
    await page.locator('input[type="file"]').setInputFiles(path);
    const rows = keeping(page).getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.locator('td').allInnerTexts()).toEqual([
      ...Array.from({ length: 4 }, () => 'Only here'),
      ...Array.from({ length: 2 }, () => 'Only in the file'),
    ]);
    await keeping(page).getByRole('button', { name: 'Add what is only in the file' }).click();
    await said(page, 'mine.throughline is opened.');
    await ready(page);
    expect(await files(page)).toEqual(['march.csv', 'more.csv']);
    await isKept(page);
    await page.reload();
    await ready(page);
    expect(await files(page)).toEqual(['march.csv', 'more.csv']);
  });

  test('says what is newer where, and its opening can be undone', async () => {
    const { page } = app;
    await page.locator('input[type="file"]').setInputFiles(csv('march.csv', april));
    await page
      .getByRole('button', { name: /^Replace/ })
      .first()
      .click();
    await said(page, 'march.csv is loaded.');
    await page.locator('input[type="file"]').setInputFiles(path);
    await said(page, 'mine.throughline is a project file.');
    const rows = keeping(page).getByRole('table').locator('tbody tr');
    expect(await rows.allInnerTexts()).toEqual([
      'march.csv\tDifferent; changed later here',
      'more.csv\tThe same in both',
    ]);
    await keeping(page).getByRole('button', { name: 'Replace what is here' }).click();
    await said(page, 'mine.throughline is opened.');
    await ready(page);
    await keeping(page).getByRole('button', { name: 'Undo' }).click();
    await said(page, 'Undone: Replaced march.csv.');
    await ready(page);
  });

  test('leaves owners and free text out where that is ticked, and says so when it is opened', async () => {
    const { page } = app;
    await visitFirst(page, `${app.url}/data`);
    await give(page, csv('plan.csv', plan));
    const box = (name: RegExp) => keeping(page).getByRole('checkbox', { name });
    expect(await box(/^Keep what you wrote/).count()).toBe(0);
    await box(/^Leave out owners/).check();
    expect(await box(/^Keep what you wrote/).isChecked()).toBe(false);
    const download = page.waitForEvent('download');
    await keeping(page).getByRole('button', { name: 'Save as a project file' }).click();
    const saved = await download;
    const name = saved.suggestedFilename();
    expect(name).toMatch(/^throughline-\d{4}-\d\d-\d\d-redacted\.throughline$/);
    await said(page, `${name} is saved.`);
    const redacted = join(folder, name);
    await saved.saveAs(redacted);
    const texts = Object.values(unzipSync(readFileSync(redacted))).map((bytes) => strFromU8(bytes));
    expect(texts.filter((text) => text.includes('Quill'))).toEqual([]);
    await visitFirst(page, `${app.url}/data`);
    await page.locator('input[type="file"]').setInputFiles(redacted);
    await keeping(page)
      .getByText('Owners and free text were left out when it was saved.')
      .waitFor();
    await keeping(page).getByRole('button', { name: 'Replace what is here' }).click();
    await said(page, `${name} is opened.`);
    await ready(page);
    expect(await keeping(page).getByText('Not loaded again').count()).toBe(0);
    await page.getByRole('heading', { name: 'plan.csv', exact: true }).waitFor();
    await goTo(page, '/actions');
    await chart(page, 'completion-over-time').getByText('Northshire').first().waitFor();
    const [row] = await tableOf(page, 'completion-over-time');
    expect(row).toEqual(expect.arrayContaining(['1', '2']));
    await goTo(page, '/data');
  });

  test('that is none is refused in words', async () => {
    const { page } = app;
    const buffer = Buffer.from('PK is not enough');
    await page
      .locator('input[type="file"]')
      .setInputFiles([{ name: 'odd.throughline', mimeType: '', buffer }]);
    await said(page, 'odd.throughline was not opened. It is no project file of Throughline.');
  });
});

test('all that is kept is erased when that is asked for and confirmed', async () => {
  const { page } = app;
  await keeping(page).getByRole('button', { name: 'Erase everything that is kept here' }).click();
  await keeping(page).getByRole('button', { name: 'Erase it all for good' }).click();
  await page.getByRole('heading', { name: 'oxfordshire-judgements.csv' }).waitFor();
  await ready(page);
  const left = await page.evaluate(async () => {
    const request = indexedDB.open('throughline');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const stores = [...request.result.objectStoreNames];
    const counts = stores.map((name) => {
      const counted = request.result.transaction(name).objectStore(name).count();
      return new Promise((resolve) => (counted.onsuccess = () => resolve(counted.result)));
    });
    return [await Promise.all(counts), localStorage.length];
  });
  expect(left).toEqual([[0, 0, 0], 0]);
  // None but those of the database that was made to die.
  expect(app.errors).toEqual(['ErrorEvent', 'error in duckdb worker: Uncaught Error: gone']);
});
