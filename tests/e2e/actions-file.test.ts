import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, csv, give, ready, tableOf } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

test('an edited copy of the action plan redraws completion over time by category', async () => {
  const picture = () => chart(app.page, 'completion-over-time').locator('.picture').innerHTML();
  const before = await picture();
  // In the sample's last month care leavers stand at 1 of 3; here the other two are finished.
  const edited = readFileSync('data/oxfordshire-actions.csv', 'utf8')
    .split('\n')
    .map((line) => {
      const isLast = line.includes('31/03/2016') && line.includes('care_leavers');
      return isLast
        ? line.replace(/,(in_progress|at_risk|delayed|not_started),/, ',complete_verified,')
        : line;
    })
    .join('\n');
  await give(app.page, csv('our-plan.csv', edited));
  expect(await picture()).not.toBe(before);
  const rows = await tableOf(app.page, 'completion-over-time');
  const last = rows.filter((row) => row.includes('31 March 2016') && row.includes('Care leavers'));
  expect(last).toHaveLength(1);
  expect(last[0]).toEqual(expect.arrayContaining(['3', '3']));
});

test('the user’s file takes the place of the sample', async () => {
  expect(await app.page.getByText('This is a sample').count()).toBe(0);
  expect(await app.page.getByText('544 rows read = 544 used').count()).toBe(1);
  expect(app.errors).toEqual([]);
});
