import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { give, ready, tableOf } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
  await give(app.page, 'data/ofsted/ilacs_inspection_history_2018_2025.csv');
});
afterAll(() => app.close());

test('when the database dies it is started again with every file in it, and the page says so', async () => {
  const before = await tableOf(app.page, 'grade-matrix');
  await app.page.workers()[0]!.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('gone');
      }),
  );
  await app.page.getByText('started again').waitFor();
  await ready(app.page);
  await app.page.getByLabel('Category').selectOption({ label: 'Help and protection' });
  await ready(app.page);
  const after = await tableOf(app.page, 'grade-matrix');
  expect(after.length).toBeGreaterThan(0);
  expect(before).toEqual(expect.arrayContaining(after));
});
