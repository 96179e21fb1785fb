import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { closeExport, openExport, saveAs } from '#tests/support/export-dialog.ts';
import { findFaults } from '#tests/support/layout.ts';
import { chart, goTo, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/?as_at=2016-03-31');
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await ready(app.page);
});
afterAll(() => app.close());

const card = () => chart(app.page, 'action-status');
const dialog = () => card().getByRole('dialog');
const preview = () => dialog().getByRole('img');
const status = () => dialog().getByRole('status');
/** Waits until an outcome is said; a machine that is busy takes its time to read a picture. */
const isSaid = (words: string) => status().filter({ hasText: words }).waitFor();
const press = (name: string | RegExp) => dialog().getByRole('button', { name }).click();
const svgOf = async () => (await saveAs(app.page, dialog(), /SVG/)).toString('utf8');

describe('the dialog', () => {
  beforeEach(async () => {
    if ((await dialog().count()) > 0) await closeExport(dialog());
    await openExport(card());
  });

  test('gives the focus back to its button, by Escape and by Close', async () => {
    const inFocus = () => app.page.locator(':focus').innerText();
    await app.page.keyboard.press('Escape');
    expect(await inFocus()).toMatch(/^Export…/);
    await openExport(card());
    await closeExport(dialog());
    expect(await inFocus()).toMatch(/^Export…/);
  });

  test('leaves small numbers out of the table, and gives no picture that shows them', async () => {
    await dialog().getByLabel('Small numbers of actions').selectOption('5');
    await dialog().getByText('only the table can be saved').waitFor();
    expect(await preview().count()).toBe(0);
    expect(
      await dialog()
        .getByRole('button', { name: /PNG|SVG|PDF|HTML/ })
        .count(),
    ).toBe(0);
    const [heading, ...lines] = (await saveAs(app.page, dialog(), /CSV/))
      .toString('utf8')
      .split('\r\n\r\n')[0]!
      .split('\r\n');
    expect(heading).toMatch(/Actions,Plan,Latest report$/);
    const counts = lines.map((line) => line.split(',').at(-3));
    expect(counts).toContain('c');
    for (const count of counts) expect(count).toMatch(/^(c|0|[5-9]|\d{2,})$/);
    await dialog().getByLabel('Small numbers of actions').selectOption('0');
    await preview().waitFor();
  });

  test('shows the picture in the size that is chosen, and saves it so', async () => {
    const shape = () => preview().evaluate((image) => image.clientWidth / image.clientHeight);
    await expect.poll(shape).toBeCloseTo(159 / 100, 1);
    await dialog().getByLabel('Size').selectOption({ label: 'Square (1,080 × 1,080 pixels)' });
    await expect.poll(shape).toBeCloseTo(1, 1);
    await dialog().getByText('as PNG 1,080 × 1,080 pixels').waitFor();
    const png = await saveAs(app.page, dialog(), /PNG/);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1080]);
    expect(await status().innerText()).toBe('Picture (PNG) saved as action-status.png.');
  });

  test('takes a size of one’s own in millimetres and dots per inch, and keeps the last that can be', async () => {
    await dialog().getByLabel('Size').selectOption('own');
    await dialog().getByLabel('Width in mm').fill('200');
    await dialog().getByLabel('Height in mm').fill('150');
    await dialog().getByLabel('Dots per inch').fill('150');
    await dialog().getByText('200 × 150 mm; as PNG 1,181 × 886 pixels').waitFor();
    await dialog().getByLabel('Height in mm').fill('20');
    await dialog().getByText('It is taller than chosen').waitFor();
    await dialog().getByLabel('Height in mm').fill('150');
    await dialog().getByText('200 × 150 mm').waitFor();
    await dialog().getByLabel('Width in mm').fill('2');
    expect(await dialog().getByLabel('Width in mm').getAttribute('aria-invalid')).toBe('true');
    expect(await svgOf()).toContain('height="150mm"');
    await dialog().getByLabel('Width in mm').fill('250');
    expect(await svgOf()).toContain('width="250mm"');
  });

  test('leaves the title to the text around the picture, where that is asked for', async () => {
    const title = await card().getByRole('heading').first().innerText();
    expect(await svgOf()).toContain(`>${title}</text>`);
    await dialog().getByLabel('Title, date, notes and source in the picture').uncheck();
    const bare = await svgOf();
    expect(bare).not.toContain(`>${title}</text>`);
    expect(bare).toContain(`>${title}</title>`);
  });

  test('takes one’s own words for the picture, has them the next time, and never has none', async () => {
    const words = () => dialog().getByLabel('In words');
    const given = await words().inputValue();
    expect(given).toMatch(/\.$/);
    await words().fill('In my own words.');
    expect(await preview().getAttribute('alt')).toBe('In my own words.');
    await closeExport(dialog());
    await openExport(card());
    expect(await words().inputValue()).toBe('In my own words.');
    expect(await svgOf()).toMatch(/<desc [^>]*>In my own words\. As at 31 March 2016/);
    await words().fill('');
    expect(await preview().getAttribute('alt')).toBe(given);
    await press('Bring back the words of the figures');
    expect(await words().inputValue()).toBe(given);
  });

  test('copies the picture', async () => {
    await press('Copy the picture');
    await isSaid('The picture is copied.');
    const size = await app.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap(await item!.getType('image/png'));
      return [width, height];
    });
    expect(size).toEqual([1878, 1181]);
  });

  test('copies the table, as one for documents and with tabs for spreadsheets', async () => {
    await press('Copy the table');
    await isSaid('The table is copied.');
    const rows = await card().locator('tbody tr').count();
    const copied = await app.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      const html = new DOMParser().parseFromString(await read('text/html'), 'text/html');
      return { html: html.querySelectorAll('tbody tr').length, plain: await read('text/plain') };
    });
    expect(copied.html).toBe(rows);
    expect(copied.plain.split('\n')).toHaveLength(1 + rows);
    expect(copied.plain.split('\n')[0]).toContain('\t');
  });

  test('copies and saves the same HTML', async () => {
    await press('Copy as HTML');
    await isSaid('The HTML is copied.');
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^<figure [^>]*>\n<svg /);
    expect((await saveAs(app.page, dialog(), /\(HTML\)/)).toString('utf8')).toBe(copied);
  });

  test('says in words what a browser does not let it do', async () => {
    await app.page.evaluate(() => {
      Object.assign(navigator.clipboard, {
        write: () => Promise.reject(new Error('Not allowed.')),
      });
    });
    await press('Copy the picture');
    await isSaid('That did not work. Not allowed.');
    await app.page.evaluate(() => {
      delete (navigator.clipboard as Partial<Clipboard>).write;
    });
  });

  test.each([320, 390, 768, 1280, 1920])('fits a window of %i pixels', async (width) => {
    await app.page.setViewportSize({ width, height: 800 });
    await dialog().getByLabel('Size').selectOption('own');
    await press('Copy the table');
    await isSaid('The table is copied.');
    expect(await findFaults(app.page)).toEqual([]);
    const isScrolled = await dialog().evaluate((box) => box.scrollWidth > box.clientWidth);
    expect(isScrolled).toBe(false);
  });
});

test('a table has its dialog too, which fits every window', async () => {
  await goTo(app.page, '/actions');
  const table = app.page.locator('article[aria-labelledby="overdue-title"]');
  const open = await openExport(table);
  for (const width of [320, 768, 1920]) {
    await app.page.setViewportSize({ width, height: 800 });
    expect(await findFaults(app.page)).toEqual([]);
  }
  await open.getByLabel('With owner names and the words of actions').check();
  await open.getByText('they go into the file').waitFor();
  await open.getByRole('button', { name: 'Copy the table' }).click();
  await open.getByText('The table is copied.').waitFor();
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toContain('What is to be done\tCategory\tOwner');
  await closeExport(open);
});

test('nothing broke the rules of the page', () => {
  expect(app.errors).toEqual([]);
});
