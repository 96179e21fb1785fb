import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, csv, give, goTo, ready } from '#tests/support/page.ts';

let app: App;
let page: Page;
beforeAll(async () => {
  app = await openApp('/data');
  ({ page } = app);
  await ready(page);
  await give(page, csv('grades.csv', grades));
  await give(page, csv('plan.csv', plan));
});
afterAll(() => app.close());

const grades = `provider,published,category,grade
Northshire,30/06/2014,overall,Good
Northshire,22/05/2018,overall,Inadequate
Southshire,22/05/2018,overall,Outstanding
`;
const plan = `action_id,as_at,provider,category,action,status
1,31/10/2019,Northshire,in_care,Visit every child,complete
2,31/10/2019,Northshire,in_care,Train every worker,in_progress
`;

const pages = ['/', '/compare', '/report', '/judgements'];

const written = () => page.evaluate(() => localStorage.getItem('throughline.view') ?? '');

/** Resolves when what is on screen now is written down for the next visit. */
const isWritten = (address: string) =>
  page.waitForFunction(
    (one) => localStorage.getItem('throughline.view')?.includes(JSON.stringify(one)),
    address,
  );

/** What is on the page, but for which files are loaded. */
const words = () =>
  page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    copy.querySelector('section[aria-label="Files"]')?.remove();
    return copy.textContent;
  });

/** Opens a page while the engine is held back; what is shown then, until it is let go. */
async function openHeld(
  address: string,
  meanwhile = async () => {},
): Promise<{ shown: string; banner: string }> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const isEngine = /duckdb.*\.wasm/;
  await page.route(isEngine, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(app.url + address);
  const banner = page.locator('.banner', { hasText: 'This is as you saw it last.' });
  await banner.waitFor();
  const found = { shown: await words(), banner: await banner.innerText() };
  expect(await page.locator('main').getAttribute('data-phase')).toBe('starting');
  await meanwhile();
  release();
  await ready(page);
  await page.unroute(isEngine);
  return found;
}

test.each(pages)('%s is there as it was seen before the database is', async (address) => {
  await page.goto(app.url + address);
  await ready(page);
  await isWritten(address);
  const before = await words();
  expect(before).toContain('Northshire');
  const { shown, banner } = await openHeld(address);
  expect(shown).toBe(before);
  expect(banner).toContain('Your files are being loaded again');
  expect(await words()).toBe(before);
  expect(await page.locator('.banner').first().innerText()).toBe('');
});

test('a page that was not the last one, or has other filters, is waited for', async () => {
  await page.goto(`${app.url}/judgements?as_at=2017-01-01`);
  await page.getByRole('heading', { name: 'Your files are being loaded again' }).waitFor();
  await ready(page);
});

test('the rows behind a chart are asked for once they are there', async () => {
  await isWritten('/judgements?as_at=2017-01-01');
  const card = chart(page, 'grade-matrix');
  await openHeld('/judgements?as_at=2017-01-01', async () => {
    await card.getByText('How it is counted').click();
    await card.getByText('Looking up').waitFor();
  });
  await card.getByRole('cell', { name: 'Good' }).first().waitFor();
});

test('nothing of it is left when the data is another, or it was tampered with', async () => {
  await page.evaluate(() => {
    const text = localStorage.getItem('throughline.view')!;
    localStorage.setItem('throughline.view', text.replaceAll('Northshire', 'Elsewhere'));
  });
  await page.reload();
  await page.getByRole('heading', { name: 'Your files are being loaded again' }).waitFor();
  await ready(page);
  await goTo(page, '/data');
  await page.getByRole('button', { name: 'Remove grades.csv' }).click();
  await page.locator('[role="status"]', { hasText: 'grades.csv was removed.' }).waitFor();
  await ready(page);
  expect(await written()).toBe('');
  expect(app.errors).toEqual([]);
});
