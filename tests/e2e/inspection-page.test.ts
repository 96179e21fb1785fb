import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/inspection');
});
afterAll(() => app.close());

const picker = () => app.page.getByRole('combobox', { name: 'Inspection' });

test('the page opens with the latest inspection, and shows the one that is chosen', async () => {
  await ready(app.page);
  await app.page.getByRole('heading', { name: 'published 9 April 2024' }).waitFor();
  await picker().selectOption('2014-06-30');
  await app.page.getByRole('heading', { name: 'Single inspection, SIF' }).waitFor();
  await app.page.getByText('The action plan was due on 6 October 2014').waitFor();
  await app.page.getByRole('heading', { name: 'Areas for improvement (16)' }).waitFor();
  expect(app.page.url()).toContain('inspection=2014-06-30');
});

test('its words can be edited, go with the figures they are about, and come back', async () => {
  await app.page.getByRole('button', { name: 'Edit the words' }).click();
  await app.page.getByLabel('The story in your words').fill('Six categories were judged Good.');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await app.page.getByText('Six categories were judged Good.').waitFor();
  await picker().selectOption('2018-05-22');
  await app.page.getByText('Your own words were about other figures.').waitFor();
  expect(await app.page.getByText('Six categories were judged Good.').count()).toBe(0);
  await picker().selectOption('2014-06-30');
  await app.page.getByText('Six categories were judged Good.').waitFor();
  await app.page.getByRole('button', { name: 'Bring back the words of the figures' }).click();
  await app.page.getByText('The action plan was due on 6 October 2014').waitFor();
});

test('the page before comes back with the inspection it showed', async () => {
  await app.page.goBack();
  await app.page.getByRole('heading', { name: 'published 22 May 2018' }).waitFor();
  expect(app.errors).toEqual([]);
});
