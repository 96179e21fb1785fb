import type { Dialect, Encoding } from '#lib/intake/sheet.ts';

/** One table that a file holds. */
export interface ExpectedTable {
  /** First and last row of the headings, as a spreadsheet counts them; 0 and 0 where there are none. */
  readonly headerRows: readonly [first: number, last: number];
  /** A line break within a heading counts as a blank. Empty where the table has none. */
  readonly headings: readonly string[];
  /**
   * The rows that hold something, without blanks around their cells: each as wide as the headings, or
   * wider where it goes on beyond them.
   */
  readonly rows: readonly (readonly string[])[];
  /** Rows under the headings that are no rows of the table: notes, and the headings once more. */
  readonly setAside?: readonly number[];
}

/** What a person would say that a file holds; what is left out does not matter for it. */
export interface Expected extends ExpectedTable {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly quote?: Dialect['quote'];
  readonly escape?: Dialect['escape'];
  /** The tables after the first. */
  readonly next?: readonly ExpectedTable[];
}

/** A file as some program writes it, made by hand, and what is in it. */
export interface Case {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly expect: Expected;
}

export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

export const withCrlf = (...all: readonly string[]): string =>
  all.map((line) => `${line}\r\n`).join('');

/** Each character below U+0100 as the byte of its number, which is how a test writes Windows-1252. */
export const bytesOfLatin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

export function utf16(text: string, order: 'LE' | 'BE'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'LE');
  return bytes;
}
