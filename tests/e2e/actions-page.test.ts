import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { closeExport, openExport, saveAs } from '#tests/support/export-dialog.ts';
import { chart, charts, give, csv, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/actions');
});
afterAll(() => app.close());

test('six charts of the sample are on the page of actions, as at the latest report of them', async () => {
  expect(await charts(app.page).count()).toBe(6);
  await ready(app.page);
  await chart(app.page, 'deadlines')
    .getByText('Of 28 actions due by 31 March 2016 on the original date, 19 were completed on time')
    .waitFor();
});

test('the filters go along from page to page, and each page answers them', async () => {
  await app.page.getByLabel('As at').fill('2015-03-31');
  await ready(app.page);
  await chart(app.page, 'burn-up')
    .getByText(
      'In Mar 2015, 22 of 28 live actions were complete, 5 fewer than planned by the end of the month.',
    )
    .waitFor();
  await app.page.locator('nav').getByRole('link', { name: 'Overview' }).click();
  await chart(app.page, 'action-status')
    .getByText(/22 of 28/)
    .first()
    .waitFor();
  await app.page.locator('nav').getByRole('link', { name: 'Actions' }).click();
  await app.page.waitForURL(({ pathname }) => pathname === '/actions');
  await ready(app.page);
  expect(await app.page.getByLabel('As at').inputValue()).toBe('2015-03-31');
});

test('a table lists what is overdue with who holds it, and its file leaves owners and words out unless asked', async () => {
  await app.page.getByLabel('As at').fill('2015-03-31');
  await ready(app.page);
  const card = app.page.locator('article[aria-labelledby="overdue-title"]');
  await card.getByText('3 of 6 open actions are overdue at 31 March 2015').waitFor();
  expect(await card.locator('thead').innerText()).toContain('Owner');
  const dialog = await openExport(card);
  const rowsOf = async () => {
    const csvText = (await saveAs(app.page, dialog, /CSV/)).toString('utf8');
    return csvText.split('\r\n\r\n')[0]!.split('\r\n');
  };
  const without = await rowsOf();
  expect(without).toHaveLength(1 + 3);
  expect(without[0]).not.toMatch(/Owner|What is to be done/);
  expect(without.join()).not.toContain('manager');
  await dialog.getByLabel('With owner names and the words of actions').check();
  const whole = await rowsOf();
  expect(whole).toHaveLength(1 + 3);
  expect(whole[0]).toContain('What is to be done,Category,Owner');
  expect(whole.join()).toContain('manager');
  await closeExport(dialog);
  // What was asked for once is not asked for the next time.
  await openExport(card);
  const tick = dialog.getByLabel('With owner names and the words of actions');
  expect(await tick.isChecked()).toBe(false);
  await closeExport(dialog);
});

test('every new chart leads to the rows that it counts', async () => {
  for (const id of ['burn-up', 'deadlines', 'opened-and-closed', 'age-of-open']) {
    const card = chart(app.page, id);
    await card.getByText('How it is counted, and from which rows').click();
    await card.getByText('rows of your files are behind it').waitFor();
  }
});

test('a file of one’s own takes the place of the sample on it', async () => {
  await app.page.locator('nav').getByRole('link', { name: 'Overview' }).click();
  await app.page.getByRole('button', { name: 'Clear filters' }).click();
  const text = `action_id,as_at,provider,category,action,status,created,original_due,completed
A1,31/03/2020,Northshire,in_care,a,Complete,01/10/2019,31/12/2019,20/12/2019
A2,31/03/2020,Northshire,in_care,a,In progress,01/10/2019,31/12/2019,`;
  await give(app.page, csv('plan.csv', text));
  await app.page.locator('nav').getByRole('link', { name: 'Actions' }).click();
  await chart(app.page, 'deadlines')
    .getByText('Of 2 actions due by 31 March 2020 on the original date, 1 was completed on time')
    .waitFor();
  expect(await app.page.getByText('Oxfordshire').count()).toBe(0);
  expect(app.errors).toEqual([]);
});
