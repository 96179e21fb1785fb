import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openExport, saveAs } from './export-dialog.ts';
import { charts, csv, give, goTo, unfold } from './page.ts';

/** States of the sample that a press brings about. */
export const pressed: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a loaded row in full': async (page) => {
    await goTo(page, '/data');
    await page.getByRole('gridcell').first().getByRole('button').click();
    await page.getByRole('dialog').waitFor();
  },
  'the values of a chart, from one to the next': async (page) => {
    await goTo(page, '/judgements');
    await page.getByRole('button', { name: 'Read the values' }).first().press('Enter');
    await page.getByRole('group', { name: 'Value of a mark' }).first().waitFor();
  },
  'a chart to be exported, in a size of one’s own that cannot be': async (page) => {
    await goTo(page, '/judgements');
    const dialog = await openExport(charts(page).first());
    await dialog.getByLabel('Size').selectOption('own');
    await dialog.getByLabel('Width in mm').fill('1');
    await dialog.getByLabel('In words').fill('In my own words.');
    await dialog.getByRole('button', { name: 'Bring back' }).waitFor();
    await saveAs(page, dialog, /SVG/);
  },
  'a table to be exported': async (page) => {
    await goTo(page, '/actions');
    await openExport(page.locator('article[aria-labelledby="overdue-title"]'));
  },
  'all that is kept, about to be erased': async (page) => {
    await goTo(page, '/data');
    await page.getByRole('button', { name: 'Erase everything that is kept here' }).click();
    await page.getByRole('button', { name: 'Erase it all for good' }).waitFor();
  },
  'a query with its answer': async (page) => {
    await goTo(page, '/query');
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.locator('section[aria-busy="false"][aria-labelledby="answer-title"]').waitFor();
  },
};

/** Saves what is loaded as a project file and gives that. */
async function offerProject(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a project file' }).click();
  const buffer = readFileSync(await (await download).path());
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: 'mine.throughline', mimeType: '', buffer }]);
  await page.getByRole('group', { name: 'What is to become of mine.throughline' }).waitFor();
}

/** Gives a file without waiting for what becomes of it. */
const choose = (page: Page, name: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles([{ name, mimeType: '', buffer: readFileSync(`data/messy/${name}`) }]);

const judgements = (grade: string) =>
  csv('same.csv', `provider,published,category,grade\nNorthshire,30/06/2014,overall,${grade}\n`);

const findings = csv(
  'findings.csv',
  `provider,finding_id,published,kind,category,theme,finding
Northshire,F1,30/06/2014,area_for_improvement,in_care,Plans,Review the plans of children sooner
Northshire,F2,01/05/2018,area_for_improvement,leadership,,Plans of children are reviewed too late
`,
);

/** States that a file brings about, each from the page of data. */
export const given: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a file with rows that cannot be read, to be corrected': async (page) => {
    await give(page, 'data/messy/unreadable-values.csv');
    await unfold(page);
    await page.getByRole('textbox', { name: /row 3/ }).first().waitFor();
  },
  'a project file to be opened, with a list of what was done': async (page) => {
    await give(page, judgements('Good'));
    await offerProject(page);
    await page.getByRole('button', { name: 'Clear this list' }).click();
  },
  'a file that is refused': async (page) => {
    await choose(page, 'workbook.xlsx');
    await page.getByRole('heading', { name: 'Not loaded' }).waitFor();
  },
  'a table that must be matched': async (page) => {
    await choose(page, 'unknown-layout.csv');
    await page.getByRole('heading', { name: /^What is in / }).waitFor();
    await unfold(page);
  },
  'a file that was loaded before with other content': async (page) => {
    await give(page, judgements('Good'));
    await page.locator('input[type="file"]').setInputFiles(judgements('Inadequate'));
    await page.getByRole('button', { name: 'Keep both' }).waitFor();
  },
  'an own file on the first page, and a provider that is not loaded': async (page) => {
    await give(page, judgements('Good'));
    await goTo(page, '/');
    await page.getByText('read as').waitFor();
  },
  'findings that may be about one theme': async (page) => {
    await give(page, findings);
    await goTo(page, '/findings');
    await page.getByLabel('Theme of both').waitFor();
  },
};
