import { columnTypes, countFilled, isBlank } from './cell-type.ts';
import { isHeadingRow, type Header } from './find-header.ts';
import { foldHeading } from './headings.ts';
import type { SetAside } from './sheet.ts';

type Row = readonly string[];

/** A row of a table with its number in the file. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: Row;
}

/** What a row turned out to be: rows of the table, in order, and rows that are none of it. */
export interface Taken {
  readonly rows: readonly NumberedRow[];
  readonly setAside: readonly SetAside[];
  /** The headings of another table that begins with this row. */
  readonly next: Header | null;
}

const nothing: Taken = { rows: [], setAside: [], next: null };
const LONGEST = 120;
const ROWS_TYPED = 200;

const shorten = (cells: Row) => {
  const text = cells.filter((cell) => !isBlank(cell)).join(' · ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/**
 * Sorts the rows under the headings, one by one: rows of the table, headings that are repeated, the
 * headings of another table, and notes, which stand alone in a row at the end of the table or before
 * repeated headings. A row that may be a note is held until the next one tells.
 */
export class TableReader {
  readonly #folded: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #isWide: boolean;
  #held: NumberedRow[] = [];
  /** Rows by which the types of the columns are told. */
  readonly #seen: Row[] = [];

  constructor(
    header: Header,
    readonly isKnown: (headings: Row) => boolean,
  ) {
    this.#folded = header.headings.map(foldHeading);
    this.#known = new Set(this.#folded.filter((heading) => heading !== ''));
    this.#isWide = this.#known.size > 2;
  }

  take(row: number, cells: Row): Taken {
    const filled = countFilled(cells);
    if (filled === 0 || (this.#isWide && this.#isLikeNote(cells, filled))) {
      this.#held.push({ row, cells });
      return nothing;
    }
    const repeated = this.#countRepeated(cells);
    if (this.#known.size > 1 && repeated * 2 >= filled && repeated > 1)
      return this.#endWith(row, cells, filled);
    if (this.#followsBlank() && this.#startsAnother(cells, filled))
      return { ...this.#release(true), next: headerOf(row, cells) };
    if (this.#seen.length < ROWS_TYPED) this.#seen.push(cells);
    const held = this.#release(false);
    return { ...held, rows: [...held.rows, { row, cells }], next: null };
  }

  /** The end of the file: what is still held are notes, rows of blanks and, at last, blank lines, which are no rows. */
  finish(): Taken {
    const last = this.#held.findLastIndex(
      ({ cells }) => cells.length > 1 || countFilled(cells) > 0,
    );
    this.#held = this.#held.slice(0, last + 1);
    return { ...this.#release(true), next: null };
  }

  #followsBlank(): boolean {
    return this.#held.some(({ cells }) => countFilled(cells) === 0);
  }

  /**
   * A single cell that is a sentence or stands apart, or a name with a colon and its value. A mere
   * reference right under the rows is a row of which nothing else is known.
   */
  #isLikeNote(cells: Row, filled: number): boolean {
    const first = cells.find((cell) => !isBlank(cell))!.trim();
    if (filled === 1) return this.#held.length > 0 || /[.:)]$|(\s.*){5}/.test(first);
    return filled === 2 && first.endsWith(':') && this.#followsBlank();
  }

  /** Headings that we know, or words where this table has numbers, dates or codes. */
  #startsAnother(cells: Row, filled: number): boolean {
    return this.isKnown(cells) || (filled > 1 && isHeadingRow(cells, columnTypes(this.#seen)));
  }

  /** Headings again: of this table, which goes on, or of another with other columns. */
  #endWith(row: number, cells: Row, filled: number): Taken {
    const isSame =
      filled === this.#folded.filter((heading) => heading !== '').length &&
      cells.every((cell, i) => foldHeading(cell) === (this.#folded[i] ?? ''));
    if (!isSame) return { ...this.#release(true), next: headerOf(row, cells) };
    const { rows, setAside } = this.#release(true);
    return {
      rows,
      setAside: [...setAside, { reason: 'heading', row, text: shorten(cells) }],
      next: null,
    };
  }

  /** Lets go of the rows held: single cells as notes, or as rows of the table; blank lines are rows of it. */
  #release(areNotes: boolean): Omit<Taken, 'next'> {
    const isNote = ({ cells }: NumberedRow) => areNotes && countFilled(cells) > 0;
    const rows = this.#held.filter((held) => !isNote(held));
    const setAside = this.#held
      .filter(isNote)
      .map(({ row, cells }) => ({ reason: 'note', row, text: shorten(cells) }));
    this.#held = [];
    return { rows, setAside };
  }

  #countRepeated(cells: Row): number {
    return cells.filter((cell) => !isBlank(cell) && this.#known.has(foldHeading(cell))).length;
  }
}

const headerOf = (row: number, cells: Row): Header => ({
  first: row,
  last: row,
  headings: cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1),
});
