import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/judgements');
  await ready(app.page);
});
afterAll(() => app.close());

const matrix = () => chart(app.page, 'grade-matrix');
const readout = () => matrix().getByRole('group', { name: 'Value of a mark' });

/** The cell of help and protection in 2018, which is Requires improvement. */
async function centreOfFall() {
  const mark = matrix().locator('[data-value^="Help and protection, 22 May 2018"]');
  await mark.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await mark.boundingBox())!;
  return [x + width / 2, y + height / 2] as const;
}

test('a mark that is pointed at says its exact value, until the pointer goes', async () => {
  const [x, y] = await centreOfFall();
  // The reader is sent for when the pointer first comes.
  await app.page.mouse.move(x, y - 40);
  await matrix().locator('div[aria-label="Value of a mark"]').waitFor();
  await app.page.mouse.move(x, y);
  await readout().getByText('Help and protection, 22 May 2018: Requires improvement').waitFor();
  expect(await readout().getByRole('button').count()).toBe(0);
  await app.page.mouse.move(2, 2);
  await readout().waitFor({ state: 'detached' });
});

test('a mark that is pressed leads to the rows behind it, and filters every chart', async () => {
  await app.page.mouse.click(...(await centreOfFall()));
  await readout().getByRole('button', { name: 'The rows behind' }).click();
  await matrix().getByText('23 rows of your files are behind it').waitFor();
  await readout().getByRole('button', { name: 'Only help and protection' }).click();
  await ready(app.page);
  expect(app.page.url()).toContain('category=help_protection');
  await chart(app.page, 'grade-among')
    .getByRole('heading', { name: /^Help and protection: Oxfordshire among/ })
    .waitFor();
  await app.page.goBack();
  await ready(app.page);
});

test('the values can be read by keyboard alone, and the focus comes back', async () => {
  await matrix()
    .getByRole('button', { name: /^Read the values/ })
    .focus();
  await app.page.keyboard.press('Enter');
  await readout().getByRole('button', { name: 'Next' }).waitFor();
  const first = await readout().getByRole('status').innerText();
  await app.page.keyboard.press('ArrowRight');
  expect(await readout().getByRole('status').innerText()).not.toBe(first);
  await app.page.keyboard.press('ArrowLeft');
  expect(await readout().getByRole('status').innerText()).toBe(first);
  await app.page.keyboard.press('Escape');
  await readout().waitFor({ state: 'detached' });
  const focused = app.page.locator(':focus');
  expect(await focused.innerText()).toMatch(/^Read the values/);
});

test('an inspection that is picked has its own page', async () => {
  await app.page.mouse.click(...(await centreOfFall()));
  await readout().getByRole('link', { name: 'This inspection' }).click();
  await app.page.getByRole('heading', { name: 'published 22 May 2018' }).waitFor();
  expect(app.errors).toEqual([]);
});
