import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '#tests/support/axe.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready, reload } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/report?inspection=2014-06-30&as_at=2016-03-31');
  await ready(app.page);
});
afterAll(() => app.close());

const report = () => app.page.getByRole('article', { name: 'The report' });
const blocks = () => app.page.getByRole('list', { name: 'Blocks of the report' });
const namesOf = () => blocks().locator('.head strong').allInnerTexts();
const button = (name: string | RegExp) => app.page.getByRole('button', { name });

async function save(name: string): Promise<Download> {
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name, exact: true }).click();
  return download;
}

describe('the composer', () => {
  test('opens with a paper that says what the paper of 2014 said, and what became of it', async () => {
    const words = await report().innerText();
    for (const said of [
      'published on 30 June 2014',
      'Inspectors looked at 180 cases and met 27 young people, 11 parents and 2 carers.',
      'It judged services Good in every category.',
      'The action plan was due on 6 October 2014',
      'Help and protection: Thresholds are well used',
      'Care leavers: Set an ambitious strategy',
      'of 29 live actions are complete',
    ])
      expect(words).toContain(said);
    expect(await report().locator('figure svg').count()).toBe(4);
  });

  test('shows words as they are written, with what the files say in place of names in braces', async () => {
    await app.page
      .getByRole('textbox', { name: 'Words of block 2, Your own words' })
      .fill('For {authority} as at {as-at date}, {nobody}.');
    await report().getByText('For Oxfordshire as at 31 March 2016, {nobody}.').waitFor();
    await blocks().getByText('{nobody} is not known here.').waitFor();
  });

  test('moves a block by keyboard, says where it is, and keeps the focus on the button', async () => {
    const [first, second, third] = await namesOf();
    await button(/^Move down: block 1,/).focus();
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Enter');
    await app.page
      .getByText(/^Heading was moved down, block 3 of \d+\.$/)
      .waitFor({ state: 'attached' });
    const focused = () =>
      app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('Move down: block 3, Heading');
    const strip = (names: (string | undefined)[]) =>
      names.map((name) => name?.replace(/^\d+\. /, ''));
    expect(strip((await namesOf()).slice(0, 3))).toEqual(strip([second, third, first]));
    await button(/^Move up: block 3,/).focus();
    for (let i = 0; i < 4; i++) await app.page.keyboard.press('Enter');
    expect(await focused()).toBe('Move up: block 1, Heading');
    expect(strip((await namesOf()).slice(0, 3))).toEqual(strip([first, second, third]));
  });

  test('moves a block by dragging', async () => {
    const handle = (number: number) => button(new RegExp(`^Drag block ${number},`));
    const from = (await handle(4).boundingBox())!;
    const to = (await handle(3).boundingBox())!;
    const { mouse } = app.page;
    await mouse.move(from.x + 8, from.y + 8);
    await mouse.down();
    for (let i = 1; i <= 10; i++)
      await mouse.move(from.x + 8, from.y + 8 + ((to.y - 30 - from.y) * i) / 10, { steps: 3 });
    await app.page.waitForTimeout(400);
    await mouse.up();
    await app.page
      .getByText(/^When it was and what it judged was moved, block 3 of \d+\.$/)
      .waitFor({ state: 'attached' });
    await button(/^Move down: block 3,/).click();
  });

  test('adds a block, takes it away, and says when it has nothing to show', async () => {
    const before = (await namesOf()).length;
    const form = app.page.getByRole('form', { name: 'Add a block' });
    await form.getByRole('combobox', { name: 'Block' }).selectOption({ label: 'Recommendations' });
    await form.getByRole('button', { name: 'Add block' }).click();
    await blocks().getByText('Nothing is written yet; it is left out.').waitFor();
    expect(await namesOf()).toHaveLength(before + 1);
    await button(`Remove: block ${before + 1}, Recommendations`).click();
    expect(await namesOf()).toHaveLength(before);
    await report()
      .getByText(/^Left out, .*What later inspections said/)
      .waitFor();
  });

  test('is in order for who cannot see it or use a mouse', async () => {
    expect(await findViolations(app.page)).toEqual([]);
  });

  test('is as it was when it is opened again, and from a saved template', async () => {
    await app.page.getByText('Save this template, or open one from a file').click();
    const form = app.page.getByRole('form', { name: 'Save the template' });
    await form.getByRole('textbox', { name: 'Name' }).fill('Board paper');
    await form.getByRole('button', { name: 'Save on this device' }).click();
    await app.page.getByText('Board paper is saved on this device.').waitFor();
    const file = await save('Save as a file (.json)');
    expect(file.suggestedFilename()).toBe('Board paper.json');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('For {authority}');

    await reload(app.page);
    await report().getByText('For Oxfordshire as at 31 March 2016').waitFor();
    const picker = app.page.getByRole('combobox', { name: 'Begin from' });
    await picker.selectOption('Figures only');
    await app.page.getByRole('button', { name: 'Open', exact: true }).click();
    await report().getByText('Oxfordshire in figures as at 31 March 2016').waitFor();
    await picker.selectOption('Board paper');
    await app.page.getByRole('button', { name: 'Open', exact: true }).click();
    await report().getByText('For Oxfordshire as at 31 March 2016').waitFor();

    await app.page.getByText('Save this template, or open one from a file').click();
    const input = app.page.getByLabel('Open a template from a file (.json)');
    const give = (content: string) =>
      input.setInputFiles({
        name: 'mine.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
    await give('{}');
    await app.page.getByText(/^mine\.json is not a template/).waitFor();
    await give(text.replace('For {authority}', 'From a file, {authority}'));
    await report().getByText('From a file, Oxfordshire as at').waitFor();
  });
});

describe('the files', () => {
  test('as a web page it stands alone, and is in order for who cannot see it, light and dark', async () => {
    const file = await save('Web page (.html)');
    expect(file.suggestedFilename()).toBe('board-paper-oxfordshire-2016-03-31.html');
    const content = readFileSync(await file.path(), 'utf8');
    const page = await app.page.context().newPage();
    await page.route('**/report-alone.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: content }),
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${app.url}/report-alone.html`);
      expect(await findViolations(page)).toEqual([]);
    }
    await page.getByRole('link', { name: 'Recommendations' }).click();
    expect(await page.locator('figure svg').count()).toBe(4);
    await page.close();
  });

  test('all figures are in a folder, as pictures and as figures, with an index', async () => {
    const file = await save('All figures (.zip)');
    const files = unzipSync(readFileSync(await file.path()));
    const names = Object.keys(files);
    for (const ending of ['svg', 'png', 'csv'])
      expect(
        names.filter((name) => /^0\d-(?!table)/.test(name) && name.endsWith(ending)),
      ).toHaveLength(4);
    const png = Object.entries(files).find(([name]) => name.endsWith('.png'))![1];
    expect(strFromU8(png.subarray(1, 4))).toBe('PNG');
    expect(strFromU8(files['index.html']!)).toContain('04-theme-matrix.svg');
  });

  test('one that takes long says how far it is and can be stopped', async () => {
    await button('All figures (.zip)').click();
    const bar = app.page.getByRole('region', { name: 'Save or print' });
    await bar.getByText(/^\d+ of \d+$/).waitFor();
    await button('Cancel').click();
    await app.page.getByText(/zip was stopped; nothing is saved\.$/).waitFor();
    expect(app.errors).toEqual([]);
  });
});
