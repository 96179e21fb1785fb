import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { csv, give, goTo, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/data');
  await ready(app.page);
});
afterAll(() => app.close());

const panel = () => app.page.locator('section[aria-labelledby="privacy"]');
const sizes = () => panel().locator('tbody td:last-child').allTextContents();

test('the panel says what is kept, where, and how much', async () => {
  await give(
    app.page,
    csv('mine.csv', 'provider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n'),
  );
  await goTo(app.page, '/help');
  await expect.poll(async () => (await sizes())[0]).toMatch(/^[\d.,]+ (kB|byte|MB)/);
  expect(await panel().locator('tbody tr').count()).toBe(3);
  expect((await sizes())[1]).toMatch(/^\d+ byte/);
  expect(await panel().locator('tfoot td').textContent()).toMatch(/^[\d.,]+ (kB|MB)$/);
});

test('nothing is erased until it is asked again; then all of it is', async () => {
  await panel().getByRole('button', { name: 'Erase everything that is kept here' }).click();
  await panel().getByRole('button', { name: 'Keep it all' }).click();
  const keeps = () => app.page.evaluate(() => localStorage.getItem('throughline.keeps'));
  expect(await keeps()).toBe('yes');
  await panel().getByRole('button', { name: 'Erase everything that is kept here' }).click();
  const reloaded = app.page.waitForEvent('load');
  await panel().getByRole('button', { name: 'Erase it all for good' }).click();
  await reloaded;
  await ready(app.page);
  expect(await keeps()).not.toBe('yes');
  await goTo(app.page, '/data');
  expect(await app.page.getByText('mine.csv').count()).toBe(0);
  await goTo(app.page, '/help');
});

interface Listed {
  readonly dependencies: Record<string, string>;
}

test('the packages of the site are listed, each with the text of its licence', async () => {
  const section = app.page.locator('section[aria-labelledby="licences"]');
  await section.locator('summary').click();
  const listed = await section.locator('tbody th').allTextContents();
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Listed;
  expect(listed).toEqual(
    expect.arrayContaining([
      ...Object.keys(dependencies),
      'svelte',
      '@sveltejs/kit',
      '@fontsource/source-serif-4',
      'd3-shape',
      'nanoid',
    ]),
  );
  for (const absent of ['d3-scale-chromatic', 'canvg', 'html2canvas', 'vite', '@types/node'])
    expect(listed).not.toContain(absent);

  const href = await section.getByRole('link', { name: 'licences' }).getAttribute('href');
  const answer = await fetch(new URL(href!, `${app.url}/help`));
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  const texts = (await answer.text()).split(/^={60}$/m);
  expect(texts[0]).toContain('Throughline');
  expect(texts.slice(1).map((text) => /^\n+(\S+) /.exec(text)?.[1])).toEqual(listed);
  for (const text of texts) expect(text).toMatch(/permission|permitted|permits|licen[cs]e/i);
  for (const text of texts) expect(text.length).toBeGreaterThan(300);
});

test('the licence of Ofsted’s figures is named', async () => {
  const section = app.page.locator('section[aria-labelledby="licences"]');
  expect(await section.textContent()).toContain('Open Government Licence');
});
