import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, ready, tableOf } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

const tables = async (page: App['page']) => [
  await tableOf(page, 'grade-matrix'),
  await tableOf(page, 'grade-profile'),
  await tableOf(page, 'completion-over-time'),
  await tableOf(page, 'action-status'),
];

test('provider, category and as-at date filter the charts, and the address carries them', async () => {
  await app.page.getByLabel('As at').fill('2015-03-31');
  await ready(app.page);
  await chart(app.page, 'action-status')
    .getByText(/22 of 28/)
    .first()
    .waitFor();
  await app.page.getByLabel('Category').selectOption({ label: 'Children in care' });
  await ready(app.page);
  await chart(app.page, 'action-status')
    .getByText(/7 of 9/)
    .first()
    .waitFor();
  const { searchParams } = new URL(app.page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ category: 'in_care', as_at: '2015-03-31' });
  const [matrix] = await tables(app.page);
  expect(matrix!.every((row) => !row.join(' ').includes('2018'))).toBe(true);
});

test('a copied link shows the same view in another window', async () => {
  const here = await tables(app.page);
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await ready(other);
  expect(await tables(other)).toEqual(here);
  await other.close();
});

test('back goes to the view before, and clearing the filters to the whole', async () => {
  await app.page.goBack();
  await ready(app.page);
  await chart(app.page, 'action-status')
    .getByText(/22 of 28/)
    .first()
    .waitFor();
  await app.page.getByRole('button', { name: 'Clear filters' }).click();
  await ready(app.page);
  expect(new URL(app.page.url()).search).toBe('');
});

test('a link to a provider that is not loaded here says so and shows another', async () => {
  await app.page.goto(`${app.url}/?provider=E99999999`);
  await ready(app.page);
  await app.page.getByText('E99999999').waitFor();
  expect(app.errors).toEqual([]);
});
