import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutForbidden } from '#lib/exports/clean-words.ts';
import { writeCsv } from '#lib/exports/csv.ts';
import { writeHtml as writeFigureHtml } from '#lib/exports/figure-html.ts';
import { wordPortrait } from '#lib/exports/format.ts';
import { writeFigure } from '#lib/exports/html-figure.ts';
import { writeHtmlTable } from '#lib/exports/html-table.ts';
import { writeHtml } from '#lib/exports/html.ts';
import { writePlainTable } from '#lib/exports/plain-table.ts';
import { writeRejected } from '#lib/exports/rejected-csv.ts';
import { sheetOfFigure } from '#lib/exports/sheet.ts';
import { writeXlsx } from '#lib/exports/xlsx.ts';
import { document } from '#tests/charts/document.ts';
import { countKinds, Tally, titleOf } from '#tests/support/hostile/attack.ts';
import { figureOfText, reportOfTexts, sheetOfTexts } from '#tests/support/hostile/figures.ts';
import { harmlessNumbers } from '#tests/support/hostile/formulas.ts';
import { isCalling, isFormula, takeApart } from '#tests/support/hostile/spreadsheet.ts';
import { wordAttacks } from '#tests/support/hostile/values.ts';
import { beyond, grammarOf, twinOf } from '#tests/support/hostile/words.ts';
import { readXlsx, readZip, type StoredSheet } from '#tests/support/read-xlsx.ts';
import { findFault } from './open-package.ts';
import { startWriting } from './reports.ts';

const tally = new Tally();
const texts = wordAttacks.map(({ text }) => text);
const charts = 11;
const parse = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document;

/** All that is written of one figure. */
function writeAll(text: string, place: number) {
  const figure = figureOfText(text, place);
  const sheet = sheetOfFigure(figure);
  const html = writeFigureHtml(figure, document, wordPortrait) + writeFigure(figure, 1, document);
  return { html, csv: writeCsv(sheet), plain: writePlainTable(sheet) };
}

const gather = (grammar: Set<string>, html: string) => {
  for (const one of grammarOf(parse(html))) grammar.add(one);
};

/** What harmless words of any length give in each chart. */
const grammars: Set<string>[] = [];
beforeAll(() => {
  for (let place = 0; place < charts; place++) {
    const grammar = new Set<string>();
    for (const words of ['x', 'xxx xxx', 'x '.repeat(900), 'x'.repeat(900), 'x\nx', 'Good', ''])
      gather(grammar, writeAll(words, place).html);
    grammars.push(grammar);
  }
}, 240_000);

it.each(wordAttacks.map((attack, i) => [titleOf(attack), attack, i] as const))(
  '%s adds no element, attribute or address to a figure, and its tables have no formula',
  (_, attack, i) => {
    const { html, csv, plain } = writeAll(attack.text, i);
    const grammar = grammars[i % charts]!;
    const found = grammarOf(parse(html));
    if (beyond(found, grammar).length > 0) gather(grammar, writeAll(twinOf(attack.text), i).html);
    expect(beyond(found, grammar)).toEqual([]);
    expect(html).not.toMatch(/\0|\p{Surrogate}/u);
    const [picture] = /<svg[\s\S]*?<\/svg>/.exec(html)!;
    expect(findFault(picture)).toBeNull();
    for (const row of takeApart(csv, ',')) expect(row.filter(isFormula)).toEqual([]);
    for (const line of plain.split('\n')) expect(line.split('\t').filter(isFormula)).toEqual([]);
    tally.add({ ...attack, kind: `figure: ${attack.kind}` });
  },
);

it('adds nothing to a whole report that harmless words do not', async () => {
  const write = async (words: readonly string[]) => {
    const report = await writeHtml(reportOfTexts(words, []), startWriting().writing);
    return grammarOf(parse(await report.text()));
  };
  expect(beyond(await write(texts), await write(texts.map(twinOf)))).toEqual([]);
});

/** A text as it stands in a file in which some of it was disarmed. */
const bare = (text: string) => text.replaceAll("'", '');

describe('a table of all of them', () => {
  const sheet = sheetOfTexts(texts);
  const csv = writeCsv(sheet);
  const rejected = writeRejected(
    texts,
    texts.map((text, i) => ({
      cells: texts.map((_, j) => (i === j ? text : '')),
      row: i + 2,
      column: text,
      reason: text,
      suggestion: text,
    })),
  );
  const rows = takeApart(csv, ',').slice(1, 1 + texts.length);
  const corrected = takeApart(rejected, ',').slice(1);
  const page = parse(writeHtmlTable(sheet));
  const cells = [...page.querySelectorAll('tbody tr')].map((row) => row.children[1]!.textContent);
  let stored: StoredSheet[];
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const bytes = new Uint8Array(await (await writeXlsx(sheet)).arrayBuffer());
    stored = readXlsx(bytes);
    parts = readZip(bytes);
  });

  it.each(wordAttacks.map((attack, i) => [titleOf(attack), attack, i] as const))(
    '%s is whole and a text in CSV, in the file of rejected rows, on the clipboard and in XLSX',
    (_, attack, i) => {
      const given = attack.text.replaceAll('\0', '');
      expect(bare(rows[i]![1]!)).toBe(bare(given));
      expect(rows[i]![2]).toBe('-5');
      expect(bare(corrected[i]![i]!)).toBe(bare(given));
      // What no XML can hold, not even by its number.
      const unheld = /[\0\ufffe\uffff\u{1fffe}]|\p{Surrogate}/gu;
      const held = attack.text.replace(unheld, '');
      // An empty text is an empty cell.
      if (held !== '') expect(stored[1]!.rows[2 + i]![1]).toBe(held);
      expect(bare(cells[i]!)).toBe(bare(withoutForbidden(attack.text)));
      expect(stored[1]!.rows[2 + i]![2]).toBe(-5);
      tally.add({ ...attack, kind: `table: ${attack.kind}` });
    },
  );

  it.each([',', ';', '\t'])('calls for nothing where cells are parted by %j', (separator) => {
    const found = separator === ',' ? isFormula : isCalling;
    for (const file of [csv, rejected])
      expect(takeApart(file, separator).flat().filter(found)).toEqual([]);
  });

  it('has no formula, no link and no fault of XML in a workbook', () => {
    for (const [name, text] of parts) {
      expect([name, findFault(text)]).toEqual([name, null]);
      expect(text).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"|ddeLink/);
    }
  });
});

it('cuts a text that no workbook can hold, and says so; the CSV has it whole', async () => {
  const sheet = sheetOfTexts(['x'.repeat(10_000_000)]);
  const bytes = new Uint8Array(
    await (await writeXlsx({ ...sheet, title: '', notes: [] })).arrayBuffer(),
  );
  const [notes, table] = readXlsx(bytes);
  expect(String(table!.rows[2]![1])).toMatch(/^x{32766}…$/);
  expect(notes!.rows.flat().join(' ')).toContain('the CSV has it whole');
  expect(takeApart(writeCsv(sheet), ',')[1]![1]).toHaveLength(10_000_000);
});

it.each(harmlessNumbers)('leaves %s the number that it is', (text) => {
  expect(takeApart(writeCsv(sheetOfTexts([text])), ',')[1]![1]).toBe(text);
});

it('leaves the entries of a list as they are, and what is said of them', () => {
  const text = 'Plan:\n- visit\n- review weekly; - close';
  expect(takeApart(writeCsv(sheetOfTexts([text])), ',')[1]![1]).toBe(text);
});

it('has made every attack of the lists', () => {
  const all = ['figure', 'table'].flatMap((place) =>
    wordAttacks.map((attack) => ({ ...attack, kind: `${place}: ${attack.kind}` })),
  );
  expect(tally.kinds).toEqual(countKinds(all));
  expect(tally.total).toBeGreaterThanOrEqual(600);
});
