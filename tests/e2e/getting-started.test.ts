import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { chart, charts, csv, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

const files = () => app.page.getByRole('region', { name: 'Files' });
const status = () => files().locator('.notice');

async function download(press: () => Promise<void>): Promise<Download> {
  const [saved] = await Promise.all([app.page.waitForEvent('download'), press()]);
  return saved;
}

/** Two rows for the headings of a template: one action that is complete and one that is not. */
function fill(template: string): string {
  const [headings] = template.split('\r\n');
  const rows = [
    { action_id: 'A1', action: 'Audit ten cases', status: 'Complete', original_due: '30/04/2025' },
    {
      action_id: 'A2',
      action: 'Train the team',
      status: 'In progress',
      original_due: '30/09/2025',
    },
  ].map((row) => ({ ...row, as_at: '31/05/2025', provider: 'Northshire', category: 'Adoption' }));
  const lines = rows.map((row: Record<string, string>) =>
    headings!
      .replace('\ufeff', '')
      .split(',')
      .map((heading) => row[heading] ?? '')
      .join(','),
  );
  return [headings, ...lines, ''].join('\r\n');
}

test('the first page offers a blank template and an example of every kind of file', async () => {
  await files().getByText('Start with your own file').click();
  const headings = files().getByRole('heading', { level: 2 });
  await headings.first().waitFor();
  const kinds = ['Judgements', 'Inspections and visits', 'Findings', 'Action progress'];
  expect(await headings.allTextContents()).toEqual(kinds);
  for (const [i, kind] of kinds.entries()) {
    const name = ['judgements', 'inspections', 'findings', 'actions'][i]!;
    const example = await download(() =>
      files()
        .getByRole('link', { name: `Example of ${kind}` })
        .click(),
    );
    expect(readFileSync(await example.path(), 'utf8')).toBe(
      readFileSync(`data/oxfordshire-${name}.csv`, 'utf8'),
    );
    expect(
      await files()
        .getByRole('button', { name: `Blank template for ${kind}` })
        .isVisible(),
    ).toBe(true);
  }
});

test('a template that was filled and given back is shown by a chart, without another page read', async () => {
  const saved = await download(() =>
    files().getByRole('button', { name: 'Blank template for Action progress' }).click(),
  );
  expect(saved.suggestedFilename()).toBe('actions-template.csv');
  const template = readFileSync(await saved.path(), 'utf8');
  expect(template.split('\r\n')).toHaveLength(2);
  const chooser = app.page.waitForEvent('filechooser');
  await files().getByRole('button', { name: 'Choose CSV files' }).click();
  await (await chooser).setFiles(csv('our-plan.csv', fill(template)));
  await status().getByText('our-plan.csv is loaded.').waitFor();
  await status().getByRole('link', { name: 'Actions' }).waitFor();
  expect((await status().textContent())!.replace(/\s+/g, ' ').trim()).toBe(
    'our-plan.csv is loaded. 2 action reports are shown on Actions.',
  );
  await status().getByRole('link', { name: 'Actions' }).click();
  await ready(app.page);
  await chart(app.page, 'action-status').getByText('1 of 2 live actions').first().waitFor();
  await chart(app.page, 'action-status').locator('.picture rect').first().waitFor();
});

test('with nothing loaded the page invites, and says what can be loaded', async () => {
  await app.page.getByRole('link', { name: 'Data' }).click();
  await app.page.getByRole('button', { name: /^Remove/ }).click();
  await app.page.getByRole('heading', { name: 'Nothing is loaded yet' }).waitFor();
  await app.page.getByRole('link', { name: 'Overview' }).click();
  await app.page.getByRole('heading', { name: 'Nothing is loaded yet' }).waitFor();
  await files().getByRole('button', { name: 'Blank template for Judgements' }).waitFor();
  expect(await status().getByRole('link').count()).toBe(0);
  expect(await charts(app.page).count()).toBe(0);
  expect(await files().getByRole('button', { name: 'Bring back the sample' }).isVisible()).toBe(
    true,
  );
});

test('and the sample can be brought back, with its charts', async () => {
  await files().getByRole('button', { name: 'Bring back the sample' }).click();
  await status().getByText('The sample is loaded.').waitFor();
  await ready(app.page);
  expect(await charts(app.page).count()).toBe(4);
});

test('nothing was reported as an error', () => {
  expect(app.errors).toEqual([]);
});
