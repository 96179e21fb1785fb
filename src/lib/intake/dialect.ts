import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';

const NAMES: readonly (readonly [Delimiter, string])[] = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
];

/** One line break for all: PapaParse takes a single kind, and exports mix them. */
export function unifyBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The records of the first part of a file, all cells as text. Where the part ends before the file
 * does, its last record may be cut off and is left out.
 */
export function parseHead(text: string, isWhole: boolean, delimiter: Delimiter = ','): string[][] {
  const rows = Papa.parse<string[]>(unifyBreaks(text), { delimiter, newline: '\n' }).data;
  return isWhole ? rows : rows.slice(0, -1);
}

/** The commonest number of cells among records that are not blank. */
function usualWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows)
    if (row.length > 1 || row[0]) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** What separates the cells, in words, where something else than commas gives wider records. */
export function findOtherDelimiter(text: string, isWhole: boolean): string | null {
  const widths = NAMES.map(
    ([delimiter, name]) => [usualWidth(parseHead(text, isWhole, delimiter)), name] as const,
  );
  const [, name] = widths.reduce((best, next) => (next[0] > best[0] ? next : best));
  return name === 'commas' ? null : name;
}
