import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { tabTo } from '#tests/support/keyboard.ts';
import { chart, csv, ready } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';

let app: App;
beforeAll(async () => {
  app = await openApp();
  // The browser is told to hand its choosers over by the first listener, and takes a moment for it.
  app.page.on('filechooser', () => {});
  await ready(app.page);
});
afterAll(() => app.close());

const focused = () => app.page.locator(':focus');
const button = (name: string | RegExp) => app.page.getByRole('button', { name });

/** Presses Enter on what a locator finds, come to by the Tab key. */
async function enter(goal: Locator) {
  await tabTo(app.page, goal);
  await app.page.keyboard.press('Enter');
}

/** The file that pressing Enter on a button saves. */
async function save(goal: Locator): Promise<string> {
  await tabTo(app.page, goal);
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.keyboard.press('Enter'),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('the first stop leads past the links to the content', async () => {
  await app.page.keyboard.press('Tab');
  expect(await focused().innerText()).toBe('Skip to content');
  const { x, y } = (await focused().boundingBox())!;
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Tab');
  expect(await focused().innerText()).toBe('Choose CSV files');
});

const plan = `action_id,as_at,provider,category,action,status,created,original_due,completed
A1,31/03/2020,Northshire,in_care,a,Complete,01/10/2019,31/12/2019,20/12/2019
A2,31/03/2020,Northshire,adoption,b,In progress,01/10/2019,31/12/2019,
`;

test('a file is chosen, and the focus stays where it was', async () => {
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    app.page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles(csv('plan.csv', plan));
  await app.page.locator('[role="status"]', { hasText: 'plan.csv is loaded' }).waitFor();
  await ready(app.page);
  expect(await focused().innerText()).toBe('Choose CSV files');
});

test('a category and an as-at date are chosen, and the focus stays where it was', async () => {
  await tabTo(app.page, app.page.getByLabel('Category'));
  // The list opens, or the choice goes on by one at once, as the browser has it.
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await app.page.waitForURL(/category=/);
  expect(await focused().evaluate(({ tagName }) => tagName)).toBe('SELECT');
  await tabTo(app.page, app.page.getByLabel('As at'));
  // The year is the last of three parts, whichever way round the browser writes the others.
  for (const key of ['Tab', 'Tab', ...'2020']) await app.page.keyboard.press(key);
  await app.page.waitForURL(/as_at=2020/);
  await ready(app.page);
  expect(await focused().getAttribute('type')).toBe('date');
  await enter(button('Clear filters'));
  await app.page.waitForURL(({ search }) => search === '');
});

test('a chart is saved, its table opened, and the rows behind it looked at and saved', async () => {
  const card = chart(app.page, 'action-status');
  const name = (text: RegExp) => card.getByRole('button', { name: text });
  await enter(name(/^Export…/));
  await card.getByRole('dialog').waitFor();
  expect(await save(name(/SVG/))).toContain('<svg ');
  expect(await save(name(/CSV/))).toContain('Complete');
  await app.page.keyboard.press('Escape');
  expect(await focused().innerText()).toMatch(/^Export…/);
  await enter(card.getByText('Figures as a table'));
  await tabTo(app.page, card.getByRole('group', { name: /: figures$/ }));
  await enter(card.getByText('How it is counted, and from which rows'));
  await card.getByText('2 rows of your files are behind it').waitFor();
  await tabTo(app.page, card.getByRole('group', { name: /: the rows behind it$/ }));
  expect(await save(name(/Save the rows/))).toContain('plan.csv');
});

test('another page begins at its top: its title is announced and the next stop is the first', async () => {
  const links = app.page.locator('nav a');
  const paths = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  expect(routes).toEqual(expect.arrayContaining(paths));
  for (const [i, route] of [...paths.entries()].reverse()) {
    await links.nth(i).press('Enter');
    await app.page.waitForURL(({ pathname }) => pathname === route);
    await ready(app.page);
    expect(await app.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await app.page.locator('#svelte-announcer').textContent()).toBe(await app.page.title());
    await app.page.keyboard.press('Tab');
    expect(await focused().innerText()).toBe('Skip to content');
  }
});

test('a stop that does not show its focus is found', async () => {
  await app.page.evaluate(() => {
    const link = document.querySelectorAll<HTMLElement>('nav a')[1]!;
    link.style.outline = 'none';
  });
  await expect(tabTo(app.page, app.page.locator('nav a').last())).rejects.toThrow(
    'does not show its focus',
  );
});
