import type { Dialect } from './sheet.ts';

/**
 * So many lines within one cell, nearly all of the usual width, are rows that it has swallowed. A text
 * has lines with a single separator far more often than with as many as a wide row.
 */
const mostSwallowed = (separators: number) => (separators > 1 ? 2 : 20);

/** Separators that a single record may have in place of the file's own. */
const OTHERS = [',', ';', '\t', '|', ' '];

/** A cell and where the text after it begins; a null end asks for more text. */
type Found = { readonly text: string; readonly end: number } | null;

/**
 * Splits a text, which may come in parts, into records and cells. Marks that break the rules are
 * healed record by record, so that no cell can swallow the rest of a file:
 *
 * - a mark opens a cell only at its start, and closes it only before a separator or a line end;
 * - one that opens a cell and is followed, before it closes, by another that opens a cell, was a
 *   stray one and is taken literally; so is one that would swallow several lines of the usual width;
 * - any other mark in the midst of a cell is a part of it, unless the cell then runs on into lines that
 *   the mark does not need: where its first line is as wide as usual, the mark that opened it is text.
 */
export class RecordReader {
  readonly #dialect: Dialect;
  /** Separators in a record of the usual width; 0 where it is not known. */
  readonly #separators: number;
  #text = '';
  /** Marks that were taken literally, by the record they are in (0 is the first). */
  readonly healed: number[] = [];
  #records = 0;
  #recordStart = 0;
  /** Where the first line of the record ends, once it has been asked for. */
  #firstEnd: number | undefined;

  constructor(dialect: Dialect, usualWidth = 0) {
    this.#dialect = dialect;
    this.#separators = usualWidth - 1;
  }

  /** The records that the text so far completes. */
  push(text: string): (readonly string[])[] {
    this.#text += text;
    return this.#read(false);
  }

  /** The rest, once all text has been pushed. */
  finish(): (readonly string[])[] {
    return this.#read(true);
  }

  #read(isAll: boolean): (readonly string[])[] {
    const records: (readonly string[])[] = [];
    let at = 0;
    while (at < this.#text.length) {
      const record = this.#record(at, isAll);
      if (record === null) break;
      records.push(this.#resplit(record.cells, at, record.end));
      this.#records++;
      at = record.end;
    }
    this.#text = this.#text.slice(at);
    return records;
  }

  /**
   * A record of far too few cells that another separator parts into just the usual number was written
   * with that one, as happens where rows from two programs are pasted together.
   */
  #resplit(cells: readonly string[], start: number, end: number): readonly string[] {
    const usual = this.#separators + 1;
    if (usual < 3 || cells.length * 2 > usual) return cells;
    const raw = this.#text.slice(start, end);
    for (const delimiter of OTHERS) {
      if (delimiter === this.#dialect.delimiter) continue;
      // Words have blanks between them too; cells are between marks.
      if (delimiter === ' ' && !raw.includes(this.#dialect.quote ?? '\n')) continue;
      const [other = [], ...more] = readRecords(raw, { ...this.#dialect, delimiter });
      if (other.length !== usual || more.length > 0) continue;
      this.#note();
      return other;
    }
    return cells;
  }

  #record(start: number, isAll: boolean): { cells: string[]; end: number } | null {
    const { delimiter } = this.#dialect;
    const cells: string[] = [];
    this.#recordStart = start;
    this.#firstEnd = undefined;
    for (let at = start; ;) {
      const cell = this.#cell(at, isAll);
      if (cell === null) return null;
      cells.push(cell.text);
      const next = this.#text[cell.end];
      if (next === delimiter) {
        at = cell.end + 1;
        continue;
      }
      // A line end may be two characters long, of which the second is still to come.
      if (next === undefined || (next === '\r' && cell.end + 1 === this.#text.length))
        return isAll ? { cells, end: this.#text.length } : null;
      const isPair = next === '\r' && this.#text[cell.end + 1] === '\n';
      return { cells, end: cell.end + (isPair ? 2 : 1) };
    }
  }

  #cell(start: number, isAll: boolean): Found {
    const { quote } = this.#dialect;
    const open = quote === null ? -1 : this.#skipBlanks(start);
    if (quote !== null && this.#text[open] === quote) return this.#marked(start, open, isAll);
    return this.#plain(start, isAll);
  }

  #plain(start: number, isAll: boolean): Found {
    let end = start;
    while (end < this.#text.length && !this.#ends(end)) end++;
    return end === this.#text.length && !isAll ? null : { text: this.#text.slice(start, end), end };
  }

  /** A cell that begins with a mark at `open`, after blanks perhaps. */
  #marked(start: number, open: number, isAll: boolean): Found {
    const { quote, escape } = this.#dialect;
    let fallback = -1;
    let isStrayed = false;
    for (let from = open + 1; ;) {
      const at = this.#text.indexOf(quote!, from);
      if (at < 0)
        return isAll || this.#hasSwallowed(open, this.#text.length)
          ? this.#heal(start, open, fallback, isAll)
          : null;
      if (escape === 'backslash' && this.#isEscaped(at, open)) from = at + 1;
      else if (this.#text[at + 1] === undefined && !isAll) return null;
      else if (escape === 'doubled' && this.#text[at + 1] === quote) {
        if (this.#text[at + 2] === undefined && !isAll) return null;
        // In an export that does not double its marks, the second of two may be the closing one.
        if (this.#ends(at + 2) && at > open + 1 && fallback < 0) fallback = at + 1;
        from = at + 2;
      } else {
        const after = this.#skipBlanks(at + 1);
        if (after >= this.#text.length && !isAll) return null;
        // Judged only here: a text may have very many marks that are doubled as they should be.
        if (isStrayed && this.#hasWideLine(at)) return this.#heal(start, open, -1, isAll);
        if (this.#hasSwallowed(open, at)) return this.#heal(start, open, fallback, isAll);
        if (this.#ends(after)) {
          if (isStrayed) this.#note();
          return { text: this.#unescape(open + 1, at), end: after };
        }
        if (at === open + 1 || this.#opens(at)) return this.#heal(start, open, fallback, isAll);
        isStrayed = true;
        from = at + 1;
      }
    }
  }

  /** What stands in a cell whose opening mark is never closed as it should be. */
  #heal(start: number, open: number, fallback: number, isAll: boolean): Found {
    this.#note();
    if (fallback >= 0)
      return { text: this.#text.slice(open + 1, fallback), end: this.#skipBlanks(fallback + 1) };
    const { quote } = this.#dialect;
    // Two marks and then text: the first is a stray one before a cell that is in order.
    if (this.#text[open + 1] === quote && this.#text[open + 2] !== quote) {
      const rest = this.#marked(open + 1, open + 1, isAll);
      return rest && { text: quote + rest.text, end: rest.end };
    }
    return this.#plain(start, isAll);
  }

  #note(): void {
    if (this.healed.at(-1) !== this.#records) this.healed.push(this.#records);
  }

  /** Whether a mark stands where a cell begins, with text after it. */
  #opens(at: number): boolean {
    const before = this.#text[at - 1];
    const after = this.#text[at + 1];
    return (
      (before === this.#dialect.delimiter || before === '\n' || before === '\r') &&
      after !== undefined &&
      after !== ' '
    );
  }

  #ends(at: number): boolean {
    const character = this.#text[at];
    return (
      character === undefined ||
      character === this.#dialect.delimiter ||
      character === '\n' ||
      character === '\r'
    );
  }

  #skipBlanks(at: number): number {
    while (this.#text[at] === ' ' && this.#dialect.delimiter !== ' ') at++;
    return at;
  }

  /** An odd number of backslashes before a mark makes it a part of the text. */
  #isEscaped(at: number, open: number): boolean {
    let from = at;
    while (from - 1 > open && this.#text[from - 1] === '\\') from--;
    return (at - from) % 2 === 1;
  }

  #unescape(from: number, to: number): string {
    const { quote, escape } = this.#dialect;
    const text = this.#text.slice(from, to);
    if (escape === 'backslash') return text.replace(/\\(["'\\])/g, '$1');
    return text.includes(quote!) ? text.replaceAll(quote! + quote!, quote!) : text;
  }

  #isWide(line: string): boolean {
    return line.split(this.#dialect.delimiter).length - 1 === this.#separators;
  }

  /** Whether a cell takes in lines that are nearly all as wide as usual, and begins in such a line. */
  #hasSwallowed(from: number, to: number): boolean {
    if (!this.#hasWideLine(to)) return false;
    const lines = this.#text.slice(from, to).split('\n').slice(1, -1);
    return (
      lines.length >= mostSwallowed(this.#separators) &&
      lines.filter((line) => this.#isWide(line)).length * 10 >= lines.length * 9
    );
  }

  /** Whether the record goes on to another line although its first one is as wide as usual. */
  #hasWideLine(to: number): boolean {
    if (this.#separators < 1) return false;
    this.#firstEnd ??= this.#text.indexOf('\n', this.#recordStart);
    const end = this.#firstEnd;
    return end >= 0 && end < to && this.#isWide(this.#text.slice(this.#recordStart, end));
  }
}

/** The records of a text; of one that is cut off somewhere, those that are complete. */
export function readRecords(
  text: string,
  dialect: Dialect,
  usualWidth = 0,
  isWhole = true,
): (readonly string[])[] {
  const reader = new RecordReader(dialect, usualWidth);
  const records = reader.push(text);
  return isWhole ? [...records, ...reader.finish()] : records;
}
