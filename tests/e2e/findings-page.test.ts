import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, csv, give, ready, tableOf } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/findings');
});
afterAll(() => app.close());

async function goTo(name: string) {
  const link = app.page.locator('nav').getByRole('link', { name, exact: true });
  await link.click();
  await app.page.locator('nav [aria-current="page"]', { hasText: name }).waitFor();
}

test('the themes of the sample are on the page, with what came back in the summary', async () => {
  await ready(app.page);
  await chart(app.page, 'theme-matrix')
    .getByText('cited 4 themes, 2 of which had been cited before')
    .waitFor();
  await app.page.getByText('No two findings under different themes').waitFor();
});

const findings = `provider,finding_id,published,kind,category,theme,finding
Northshire,F1,30/06/2014,area_for_improvement,in_care,Plans,Review the plans of children sooner
Northshire,F2,01/05/2018,area_for_improvement,leadership,,Plans of children are reviewed too late and drift
`;

test('two findings are one theme when their user says so, and not before', async () => {
  await goTo('Overview');
  await give(app.page, csv('findings.csv', findings));
  await goTo('Findings');
  await chart(app.page, 'theme-matrix').waitFor();
  await ready(app.page);
  const states = async () => (await tableOf(app.page, 'theme-matrix')).map((row) => row.at(-2));
  expect(await states()).toEqual(['new', 'resolved']);
  const pair = app.page.locator('section[aria-labelledby="suggestions-title"]');
  await pair.getByText('Plans of children are reviewed too late and drift').waitFor();
  await pair.getByText('Review the plans of children sooner').waitFor();
  await app.page.getByLabel('Theme of both').press('Enter');
  await app.page.getByText('The findings are under “Plans” now.').waitFor();
  await ready(app.page);
  expect(await states()).toEqual(['new', 'persistent']);
  await app.page.getByText('No two findings under different themes').waitFor();
});

test('the page of data lists the change and takes it back', async () => {
  await goTo('Data');
  await app.page.getByText('Row 3, theme: “” is now “Plans”.').waitFor();
  await app.page.getByRole('button', { name: /Take back/ }).click();
  await app.page.locator('[role="status"]', { hasText: 'is loaded again' }).waitFor();
  await goTo('Findings');
  await app.page.getByLabel('Theme of both').waitFor();
});

test('a pair that is not one theme goes, and a file without the column says what to do', async () => {
  await app.page.getByRole('button', { name: 'They are not' }).click();
  await app.page.getByText('No two findings under different themes').waitFor();
  await goTo('Overview');
  const without = findings.replace(',theme,', ',').replace(',Plans,', ',').replace(',,', ',');
  await give(app.page, csv('others.csv', without.replaceAll('Northshire', 'Southshire')));
  await goTo('Findings');
  await app.page.getByLabel('Provider').selectOption({ label: 'Southshire' });
  await ready(app.page);
  await app.page.getByLabel('Theme of both').fill('Plans');
  await app.page.getByRole('button', { name: 'They are one theme' }).click();
  await app.page
    .getByText('others.csv has no column for themes. Add one with the heading “theme”')
    .waitFor();
  expect(app.errors).toEqual([]);
});
