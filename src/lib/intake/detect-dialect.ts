import { cellType } from './cell-type.ts';
import { readRecords } from './record-reader.ts';
import type { Dialect, Overrides } from './sheet.ts';

/** Whether a row of headings is one that Throughline knows. */
export type IsKnown = (headings: readonly string[]) => boolean;

/** Records by which dialects are compared. */
const COMPARED = 400;
const CHARACTERS = 200_000;
/** Headings that are known decide by themselves; they stand among the first rows. */
const HEADINGS_WITHIN = 50;

/** What may stand between cells. */
export const delimiters = [',', ';', '\t', '|', ' '] as const;

const escapeRegExp = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** The cells of a text that are wholly between two marks of a kind. */
function findMarked(text: string, delimiter: string, quote: string): string[] {
  const edge = escapeRegExp(delimiter);
  const cell = new RegExp(
    `(?<=^|${edge} ?)${quote}[^${quote}\\r\\n]*${quote}(?=\\s?(${edge}|$))`,
    'gm',
  );
  return text.match(cell) ?? [];
}

/**
 * Apostrophes are common in texts, so they are marks only where they enclose more cells than quotation
 * marks do, and either a separator stands in one of these or nearly every line has one.
 */
function chooseQuote(text: string, delimiter: string): Dialect['quote'] {
  const single = findMarked(text, delimiter, "'");
  if (single.length <= findMarked(text, delimiter, '"').length) return '"';
  const isNeeded = single.some((cell) => cell.includes(delimiter));
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '').length;
  return isNeeded || single.length * 10 >= lines * 9 ? "'" : '"';
}

/**
 * A mark after a backslash with text behind it; a folder may end in a backslash before the closing
 * mark, and so may a text that ends in a mark, which is then doubled.
 */
function chooseEscape(text: string, delimiter: string, quote: string): Dialect['escape'] {
  const closes = `(?!(?:${quote}${quote})?\\s*(?:${escapeRegExp(delimiter)}|$))`;
  const escaped = text.match(new RegExp(`\\\\${quote}${closes}`, 'gm'));
  const doubled = text.match(
    new RegExp(`[^\\\\,;\\t|\\r\\n ${quote}]${quote}${quote}(?!${quote})`, 'g'),
  );
  return (escaped?.length ?? 0) > (doubled?.length ?? 0) ? 'backslash' : 'doubled';
}

/** A cell that no other separator seems to have been overlooked in. */
const isTidy = (cell: string) =>
  cellType(cell) !== 'text' || !(/[;\t|]|^,$/.test(cell) || /^["']|["']$/.test(cell.trim()));

/**
 * How well a text falls into records under a dialect, after the measure of van den Burg, Nazábal and
 * Sutton (2019): the fewer kinds of record there are and the more cells they have, the better, times
 * the share of cells that look like one value. One odd record among many hardly counts; a separator
 * that is really part of the text gives many kinds of record.
 */
function rate(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  let cells = 0;
  let tidy = 0;
  for (const record of records) {
    if (record.length === 1 && record[0]!.trim() === '') continue;
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    for (const cell of record) {
      cells++;
      if (isTidy(cell)) tidy++;
    }
  }
  if (cells === 0) return 0;
  const kinds = [...counts];
  const total = kinds.reduce(
    (sum, [width, count]) => sum + count * Math.max(0.001, (width - 1) / width),
    0,
  );
  return (total / kinds.length) * (tidy / cells);
}

/** Blanks part words more often than cells: only long records that are nearly all alike
 * are believed, or such in which most have cells between marks. */
function isBelievable(
  delimiter: string,
  records: readonly (readonly string[])[],
  marked: number,
): boolean {
  if (delimiter !== ' ' || marked >= records.length) return true;
  const filled = records.filter((record) => record.some((cell) => cell !== ''));
  const width = usualWidth(filled);
  return (
    width > 3 && filled.filter((record) => record.length === width).length * 10 >= filled.length * 9
  );
}

/** The commonest number of cells among records that are not blank. */
export function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const record of records)
    if (record.length > 1 || (record[0] ?? '').trim() !== '')
      counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/**
 * The dialect of a file from its first characters. What a person has said is taken; headings that
 * are known under one separator decide for it; otherwise the best rated one is taken, of equals the
 * more usual.
 */
export function detectDialect(head: string, isKnown: IsKnown, said: Overrides): Dialect {
  const text = head.slice(0, CHARACTERS);
  const candidates = (said.delimiter === undefined ? delimiters : [said.delimiter]).map(
    (delimiter) => {
      const quote = said.quote === undefined ? chooseQuote(text, delimiter) : said.quote;
      const escape = quote === null ? 'doubled' : chooseEscape(text, delimiter, quote);
      const dialect: Dialect = { delimiter, quote, escape };
      const records = readRecords(text, dialect, 0, text.length === head.length).slice(0, COMPARED);
      const isOurs = records.slice(0, HEADINGS_WITHIN).some(isKnown);
      const rating = isBelievable(delimiter, records, findMarked(text, delimiter, '"').length)
        ? rate(records)
        : 0;
      return { dialect, isOurs, rating };
    },
  );
  candidates.sort((a, b) => Number(b.isOurs) - Number(a.isOurs) || b.rating - a.rating);
  return candidates[0]!.dialect;
}
