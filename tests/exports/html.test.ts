import { parseHTML } from 'linkedom';
import { beforeAll, expect, it } from 'vitest';
import { writeHtml } from '#lib/exports/html.ts';
import { report, startWriting } from './reports.ts';

let html: string;
let page: Document;
beforeAll(async () => {
  html = await (await writeHtml(report, startWriting().writing)).text();
  page = parseHTML(html).document;
});

const all = (selector: string) => [...page.querySelectorAll(selector)];

it('runs nothing, loads nothing, and says so to the browser', () => {
  expect(all('script, link, img, iframe, [onclick]')).toEqual([]);
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  expect(html).not.toMatch(/url\(|@import|(src|href)="(?!#)/);
});

it('shows words as they were written, whatever is in them', () => {
  expect(page.querySelector('h1')!.textContent).toBe('Needs & <plans>');
  expect(page.querySelector('main > p:not(.report-note)')!.textContent).toBe(
    'One "quoted" & <script>alert(1)</script>',
  );
});

it('has its headings in order and a list of contents that leads to them', () => {
  const levels = all('h1, h2, h3').map(({ localName }) => localName);
  expect(levels).toEqual(['h1', 'h2', 'h2', 'h3', 'h2']);
  for (const link of all('nav a'))
    expect(page.getElementById(link.getAttribute('href')!.slice(1))!.textContent).toBe(
      link.textContent,
    );
});

it('has no id twice, even where a figure stands twice', () => {
  const ids = all('[id]').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(all('figure')).toHaveLength(3);
});

it('names every figure and every table, and says what each picture shows', () => {
  for (const figure of all('figure')) {
    expect(figure.querySelector('figcaption')!.textContent).toMatch(/^Figure \d\. ./);
    expect(figure.querySelector('svg[role="img"]')!.getAttribute('aria-label')).toMatch(/\w\.$/);
  }
  for (const table of all('table')) {
    expect(table.querySelector('caption')!.textContent).toMatch(/^Table \d\. ./);
    expect(table.querySelectorAll('th:not([scope])')).toHaveLength(0);
  }
});

it('says how far it is, part by part, and stops where it is asked to', async () => {
  const { writing, steps } = startWriting();
  await writeHtml(report, writing);
  expect(steps).toEqual(report.parts.map((_, i) => [i + 1, report.parts.length]));
  await expect(writeHtml(report, startWriting(3).writing)).rejects.toThrow(/abort/i);
});
