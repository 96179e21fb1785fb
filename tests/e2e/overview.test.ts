import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/?as_at=2015-03-31');
});
afterAll(() => app.close());

const story = () => app.page.locator('section[aria-labelledby="story-title"]');

// By hand, from the files of the sample.
const in2015 =
  'Judged Good in every category in 2014. 22 of 28 live actions are complete (79%) at 31 March 2015; 3 are overdue, 5 are on another date than the first. Since 28 February 2015: 4 completed. 1 action is due next, on 30 June 2015.';

test('the story is told of the day that is asked for, in words, tiles and figures', async () => {
  await story().getByText(in2015).waitFor();
  await ready(app.page);
  await story().getByText(in2015).waitFor();
  expect(await story().locator('[data-grade="Good"]').count()).toBe(7);
  expect(await story().locator('dd').first().innerText()).toMatch(/22 of 28.*79%/s);
});

test('it follows the filters, and its figures lead to the changes they count', async () => {
  await app.page.getByLabel('As at').fill('2024-12-31');
  await ready(app.page);
  await story()
    .getByText(/help and protection fell to Requires improvement in 2018 and recovered in 2024/)
    .waitFor();
  expect(await story().getByText(in2015).count()).toBe(0);
  await app.page.goBack();
  await ready(app.page);
  await story().getByText(in2015).waitFor();
  await story().getByRole('link', { name: 'which ones' }).click();
  await app.page.getByText('9 changes from 28 February 2015 to 31 March 2015').waitFor();
  expect(app.errors).toEqual([]);
});
