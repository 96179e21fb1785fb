import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formatCell } from '#lib/charts/format.ts';
import { wordPortrait } from '#lib/exports/format.ts';
import { writeHtmlTable } from '#lib/exports/html-table.ts';
import { writeHtml } from '#lib/exports/figure-html.ts';
import { writePlainTable } from '#lib/exports/plain-table.ts';
import { sheetOfFigure, type Sheet } from '#lib/exports/sheet.ts';
import { document } from '#tests/charts/document.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';
import { formulas } from './corpus.ts';

const read = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document;

describe.each(samples)('%s', (...sample) => {
  const figure = figureOf(sample);
  const html = writeHtml(figure, document, wordPortrait);
  const page = read(html);

  it('is one figure with a picture, a caption and the rows of the table', () => {
    expect([...page.body.children].map(({ localName }) => localName)).toEqual(['figure']);
    expect(page.querySelector('figure')!.getAttribute('lang')).toBe('en-GB');
    expect(page.querySelectorAll('figure > svg')).toHaveLength(1);
    const caption = page.querySelector('figcaption')!.textContent;
    for (const words of [figure.title, figure.subtitle, figure.source])
      expect(caption).toContain(words);
    const cells = [...page.querySelectorAll('tbody tr')].map((row) => row.children.length);
    expect(cells).toEqual(figure.rows.map(() => figure.chart.columns.length));
  });

  it('says nothing in the names of the code: neither its picture, nor its caption, nor its table', () => {
    expect(page.body.textContent).not.toMatch(/[`_]/);
    for (const element of page.querySelectorAll('[aria-label]'))
      expect(element.getAttribute('aria-label')).not.toMatch(/[`_]/);
  });

  it('needs nothing of the page: no script, no style, no class, no address', () => {
    expect(html).not.toMatch(/<script|<style|style=|class=|href=|src=| on[a-z]+=/);
  });
});

it('has no id twice where all stand in one page', () => {
  const figures = samples.map(figureOf);
  const page = read(figures.map((figure) => writeHtml(figure, document, wordPortrait)).join(''));
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(2 * samples.length);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

const hostile = [...formulas, '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'];
const sheet: Sheet = {
  ...sheetOfFigure(figureOf(samples[0]!)),
  title: '</caption><script>',
  columns: [
    { key: 'text', title: '<b>' },
    { key: 'count', title: 'Count' },
  ],
  rows: hostile.map((text) => ({ text, count: -1234 })),
};

describe('the table', () => {
  it('keeps texts texts, and disarms them for the spreadsheet that they may be pasted into', () => {
    const page = read(writeHtmlTable(sheet));
    expect(page.querySelectorAll('script, img, b')).toHaveLength(0);
    const shown = [...page.querySelectorAll('tbody td:first-child')].map((td) => td.textContent);
    for (const [i] of formulas.entries()) expect(shown[i]).toMatch(/^'/);
    expect(shown.slice(formulas.length)).toEqual(hostile.slice(formulas.length));
  });

  it('leaves negative numbers as they are', () => {
    const [cell] = read(writeHtmlTable(sheet)).querySelectorAll('tbody td:last-child');
    expect(cell!.textContent).toBe(formatCell(-1234));
    expect(writePlainTable(sheet).split('\n')[1]).toMatch(/\t-1234$/);
  });

  it('has a line for each row and a tab between cells in plain text, whatever stands in them', () => {
    const lines = writePlainTable(sheet).split('\n');
    expect(lines).toHaveLength(1 + hostile.length);
    for (const line of lines) expect(line.split('\t')).toHaveLength(2);
    for (const line of lines.slice(1, 1 + formulas.length)) expect(line).toMatch(/^'/);
  });
});
