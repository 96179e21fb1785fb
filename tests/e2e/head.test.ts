import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { routes } from '#tests/support/routes.js';

let app: App;
beforeAll(async () => {
  app = await openApp('/help');
});
afterAll(() => app.close());

/** A page as it is sent, before any script has run. */
const openPage = async (route: string) =>
  parseHTML(await (await fetch(app.url + route)).text()).document;

test('every page is sent with a title and a description of its own, in English', async () => {
  const pages = await Promise.all(routes.map(openPage));
  const titles = pages.map(({ title }) => title);
  const descriptions = pages.map(
    (page) => page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
  );
  for (const title of titles) expect(title).toMatch(/Throughline/);
  expect(new Set(titles).size).toBe(routes.length);
  for (const words of descriptions) expect(words).toMatch(/^[A-Z].{50,200}\.$/);
  expect(new Set(descriptions).size).toBe(routes.length);
  for (const page of pages) {
    expect(page.documentElement.lang).toBe('en-GB');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('meta[name="theme-color"]')).toHaveLength(2);
  }
});

test('the report is sent with its words and tables, and with room for the pictures', async () => {
  const report = (await openPage('/report')).querySelector('article.report')!;
  expect(report.querySelector('.report-title')!.textContent).toContain('Oxfordshire');
  expect(report.textContent).toContain('Help and protection: ');
  expect(report.querySelectorAll('table').length).toBeGreaterThan(3);
  expect(report.querySelectorAll('figure [aria-busy="true"]').length).toBeGreaterThan(3);
});

test('search engines are told that they may read all of it', async () => {
  const answer = await fetch(`${app.url}/robots.txt`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await answer.text()).toMatch(/^User-agent: \*\nAllow: \/$/m);
});
