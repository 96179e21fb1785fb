import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, csv, goTo, ready, reload, tableOf } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/data');
  await ready(app.page);
});
afterAll(() => app.close());

const card = (name: string) => app.page.locator('article', { hasText: name });
const status = (text: string) => app.page.locator('[role="status"]', { hasText: text });
const screenOf = (name: string) => app.page.getByRole('region', { name: `What is in ${name}?` });
const choose = (name: string, text: string) =>
  app.page.locator('input[type="file"]').setInputFiles(csv(name, text));

/** A tracker as a council might keep it: headings of its own, and a colour for the status. */
function trackerOf(month: string, first: number, last: number, extra: string[] = []) {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => {
    const no = first + i;
    const colour = no % 4 === 0 ? 'Amber' : 'Green';
    const area = no % 2 === 0 ? 'Children in care' : 'Care leavers';
    const own = [`T-${no}`, 'Northshire', area, `Review every plan of team ${no}`, colour, month];
    return [...own, ...extra.map(() => 'Blue')].join(';');
  });
  const headings = ['Item', 'Borough', 'Area of work', 'What we will do', 'RAG', 'Position at'];
  return [[...headings, ...extra].join(';'), ...rows, ''].join('\n');
}

const april = trackerOf('30/04/2020', 1, 40);
// Twelve actions are gone, two are new, and so is a column.
const may = trackerOf('31/05/2020', 13, 42, ['RAG2']);

test('a file of an unknown layout is matched, and only what nobody can guess is asked', async () => {
  await choose('april.csv', april);
  const screen = screenOf('april.csv');
  await screen.waitFor();
  expect(await app.page.locator(':focus').innerText()).toBe('What is in april.csv?');
  const load = screen.getByRole('button', { name: 'Load', exact: true });
  await load.press('Enter');
  const open = screen.getByRole('group', { name: 'Before it can be loaded' });
  expect(await open.getByRole('listitem').allInnerTexts()).toEqual([
    'Say what “Green” and “Amber” stand for under “Status”.',
  ]);
  // The refused button leads to what is open, and that to where it is answered.
  const focused = app.page.locator(':focus');
  expect(await focused.innerText()).toMatch(/^Say what “Green”/);
  await focused.press('Enter');
  expect(await focused.getAttribute('aria-label')).toBe('Green stands for');
  await screen.getByLabel('Green stands for').selectOption({ label: 'Complete and verified' });
  await screen.getByLabel('Amber stands for').selectOption({ label: 'In progress' });
  await load.click();
  await status('april.csv is loaded').waitFor();
  await ready(app.page);
  const text = await card('april.csv').innerText();
  expect(text).toContain('40 rows read = 40 used + 0 rejected + 0 set aside');
  expect(await screen.count()).toBe(0);
});

test('next month’s file is loaded with one confirmation, and what has changed is said', async () => {
  await choose('may.csv', may);
  const screen = screenOf('may.csv');
  await screen.getByText('New column “RAG2”').waitFor();
  await screen.getByText('12 of the 40 actions of last time are not in this file').waitFor();
  await screen.getByRole('button', { name: 'Load', exact: true }).click();
  await status('may.csv is loaded').waitFor();
  await ready(app.page);
  const source = card('may.csv');
  await source.getByText('30 rows read = 30 used').waitFor();
  await source.getByText('12 actions of the earlier report are not in this one').waitFor();
  await source.getByText('2 new actions').waitFor();
});

test('its charts count what the colours were said to stand for', async () => {
  await app.page.getByRole('navigation').getByRole('link').first().click();
  await chart(app.page, 'completion-over-time').waitFor();
  await ready(app.page);
  const rows = await tableOf(app.page, 'completion-over-time');
  const inCare = rows.find(
    (row) => row.includes('30 April 2020') && row.includes('Children in care'),
  );
  expect(inCare).toEqual(expect.arrayContaining(['10', '20']));
  expect(app.errors).toEqual([]);
});

test('what was decided outlives the page', async () => {
  await reload(app.page);
  await goTo(app.page, '/data');
  await card('april.csv').getByText('40 rows read = 40 used').waitFor();
  await card('may.csv').getByText('30 rows read = 30 used').waitFor();
  await choose('may-again.csv', may);
  const screen = screenOf('may-again.csv');
  await screen.getByText('Read as last time.').waitFor();
  await screen.getByRole('button', { name: 'Load', exact: true }).click();
  await status('may-again.csv is loaded').waitFor();
  expect(app.errors).toEqual([]);
});
