import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, charts, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/judgements');
});
afterAll(() => app.close());

const among = (words: string) =>
  chart(app.page, 'grade-among').getByRole('heading', { name: words }).waitFor();

test('the page shows one authority over time, then among the others', async () => {
  expect(await charts(app.page).count()).toBe(4);
  await ready(app.page);
  await chart(app.page, 'grade-steps')
    .getByText('1 of 3 comparable categories improved at the latest inspection')
    .waitFor();
  await chart(app.page, 'grade-among')
    .getByText('of 12 others, 4 have a better grade, 4 the same and 4 a weaker one')
    .waitFor();
});

// By hand, from the files: Oxfordshire, Bracknell Forest, Buckinghamshire, Hampshire, West Berkshire
// and West Sussex are in the South East.
test('authorities of the region can be compared with, by a choice that the address carries', async () => {
  await app.page.getByText('More filters and annotations').click();
  await app.page.getByRole('combobox', { name: 'Compared with' }).selectOption('region');
  await ready(app.page);
  await among('among 6 authorities');
  await chart(app.page, 'grade-profile').getByText('Among South East authorities.').waitFor();
  expect(app.page.url()).toContain('among=region');
});

test('and so can authorities of one’s own choice, until the page goes back', async () => {
  await app.page.getByRole('combobox', { name: 'Compared with' }).selectOption('chosen');
  await app.page.getByLabel('Find by name or region').fill('wilt');
  await app.page.getByRole('checkbox', { name: 'Wiltshire', exact: true }).check();
  await ready(app.page);
  await among('among 2 authorities');
  await app.page.goBack();
  await ready(app.page);
  await among('among 6 authorities');
  await app.page.getByRole('button', { name: 'Clear filters' }).click();
  await ready(app.page);
  await among('among 13 authorities');
  expect(app.errors).toEqual([]);
});
