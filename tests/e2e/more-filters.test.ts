import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, ready, reload } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/actions?as_at=2015-03-31');
  await ready(app.page);
});
afterAll(() => app.close());

const choose = async (name: string, value: string) => {
  await app.page.getByRole('combobox', { name }).selectOption(value);
  await ready(app.page);
};

test('actions are narrowed to a theme, which the figure says and the address carries', async () => {
  await app.page.getByText('More filters and annotations').click();
  await choose('Theme', 'Life story work');
  await chart(app.page, 'deadlines')
    .getByText('Narrowed to the theme “Life story work”.')
    .waitFor();
  expect(app.page.url()).toContain('theme=Life+story+work');
});

test('and to an owner, whom no figure names', async () => {
  await choose('Theme', '');
  const owner = app.page.getByRole('combobox', { name: 'Owner of actions' });
  const [, first] = await owner.locator('option').allTextContents();
  await choose('Owner of actions', first!);
  const card = chart(app.page, 'deadlines');
  await card.getByText('Narrowed to the actions of one owner.').waitFor();
  expect(await card.innerText()).not.toContain(first!);
  await choose('Owner of actions', '');
});

test('what is shown over time begins where it is asked to', async () => {
  await app.page.getByLabel('Shown from').fill('2015-01-01');
  await ready(app.page);
  const card = chart(app.page, 'burn-up');
  await card.getByText('Shown from 1 January 2015 on.').waitFor();
  await card.getByRole('button', { name: 'Read the values' }).click();
  await card.getByText('End of Jan 2015').first().waitFor();
  expect(await card.locator('[data-value^="End of Dec 2014"]').count()).toBe(0);
  expect(await card.locator('[data-value^="End of Jan 2015"]').count()).toBeGreaterThan(0);
});

test('one press takes all filters back', async () => {
  await app.page.getByRole('button', { name: 'Clear filters' }).click();
  await ready(app.page);
  expect(new URL(app.page.url()).search).toBe('');
  expect(app.errors).toEqual([]);
});

test('what a person writes about a day stands on the charts over time, also on the next visit', async () => {
  await app.page.getByLabel('Day', { exact: true }).fill('2015-01-12');
  await app.page.getByLabel('What happened').fill('A new director');
  await app.page.getByRole('button', { name: 'Add annotation' }).click();
  const note = '1. 12 January 2015: A new director.';
  await chart(app.page, 'burn-up').getByText(note).waitFor();
  await reload(app.page);
  await chart(app.page, 'burn-up').getByText(note).waitFor();
  await app.page.getByText('More filters and annotations').click();
  await app.page.getByRole('button', { name: /Remove.*A new director/ }).click();
  await chart(app.page, 'burn-up').getByText(note).waitFor({ state: 'detached' });
});
