import { CellEdges } from './cell-edges.ts';
import type { Scan, ScanFault } from './scanned.ts';
import type { Dialect } from './sheet.ts';
import { Utf8Check } from './utf8.ts';

const [NUL, TAB, LF, CR, SPACE] = [0, 9, 10, 13, 32];
/** The character U+FFFD, which stands where another was lost, in UTF-8. */
const LOST = [0xef, 0xbf, 0xbd];

/** In a cell; within quotation marks; after the closing mark; after that and a blank. */
const [PLAIN, QUOTED, CLOSED, SPACED] = [0, 1, 2, 3];
const [WITH_LF, WITH_CRLF, WITH_CR] = [1, 2, 4];

/** No byte at all: the mark of a dialect without marks. */
const NOTHING = -1;

const mark = (...bytes: number[]) =>
  Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x80 || bytes.includes(byte) ? 1 : 0));

/**
 * Walks through a file once, in chunks of any size. No other code looks at every byte of a large
 * file, so the loop skips what means nothing. It says whether the database can take the file as it
 * is; where marks break the rules it only says that it cannot.
 */
export class Scanner {
  #base: number;
  #mode = PLAIN;
  #row = 1;
  #recordStart: number;
  #cellStart: number;
  #separators = 0;
  #afterQuotedCr = -1;
  #quotedCrs = 0;
  #endsInCr = false;
  #characterStart = 0;
  #utf8 = new Utf8Check();
  #edges: CellEdges;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #stopsPlain: Uint8Array;
  readonly #stopsQuoted: Uint8Array;

  #lastRow = 0;
  #bodyStart: number;
  #bodyEnd: number;
  #longestRow = 0;
  #lost = 0;
  #lostInRow = 0;
  #breaks = 0;
  #isRegular = true;
  #fault: ScanFault | null = null;

  /**
   * @param start offset of the first byte that will be pushed: 3 after a byte order mark
   * @param headerRow record of the headings, or 0 where none were found
   * @param width cells that every record below has in a regular file
   * @param dialect its separator and its mark are one byte each
   */
  constructor(
    start: number,
    readonly headerRow: number,
    readonly width: number,
    { delimiter, quote }: Dialect,
  ) {
    this.#base = this.#recordStart = this.#cellStart = this.#bodyStart = this.#bodyEnd = start;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote === null ? NOTHING : quote.charCodeAt(0);
    this.#edges = new CellEdges(this.#quote);
    this.#stopsPlain = mark(NUL, LF, CR, this.#quote, this.#delimiter);
    this.#stopsQuoted = mark(NUL, LF, CR, this.#quote);
  }

  get hasFault(): boolean {
    return this.#fault !== null;
  }

  get rowsSeen(): number {
    return this.#row - 1;
  }

  /** Takes the next bytes; after a fault they are ignored. */
  push(bytes: Uint8Array<ArrayBuffer>): void {
    const [base, plain, quoted] = [this.#base, this.#stopsPlain, this.#stopsQuoted];
    this.#edges.enter(bytes, base, this.#cellStart);
    const end = bytes.length;
    let i = this.#utf8.take(bytes, 0);
    if (i < 0) this.#fail('encoding', this.#characterStart);
    if (this.#endsInCr && end > 0) i = this.#breakAfterCr(bytes, 0);
    while (!this.#fault) {
      if (this.#mode === PLAIN) while (i < end && plain[bytes[i]!] === 0) i++;
      else if (this.#mode === QUOTED) while (i < end && quoted[bytes[i]!] === 0) i++;
      if (i >= end) break;
      const byte = bytes[i++]!;
      if (byte === this.#delimiter && this.#mode !== QUOTED) {
        this.#endCell(base + i - 1);
        this.#mode = PLAIN;
        this.#separators++;
        this.#cellStart = base + i;
      } else if (byte === this.#quote) this.#takeQuote(base + i - 1);
      else if (byte === NUL) this.#fail('not-csv', base + i - 1);
      else if (byte === LF || byte === CR) {
        if (this.#mode === QUOTED) this.#takeQuotedBreak(byte, base + i);
        else if (byte === LF) this.#endRecord(base + i, WITH_LF);
        else if (i < end) i = this.#breakAfterCr(bytes, i);
        else this.#endsInCr = true;
      } else {
        if (this.#mode >= CLOSED) this.#takeAfterQuote(byte);
        if (byte < 0x80) continue;
        this.#characterStart = base + i - 1;
        if (byte === LOST[0] && bytes[i] === LOST[1] && bytes[i + 1] === LOST[2]) this.#lose();
        i = this.#utf8.begin(byte) ? this.#utf8.take(bytes, i) : -1;
        if (i < 0) this.#fail('encoding', this.#characterStart);
      }
    }
    this.#base += end;
  }

  /** Ends the file and says what was found. */
  finish(): Scan {
    if (this.#endsInCr) this.#endRecord(this.#base, WITH_CR);
    if (this.#utf8.due > 0) this.#fail('encoding', this.#characterStart);
    if (this.#mode === QUOTED) this.#markIrregular();
    if (this.#base > this.#recordStart) this.#endRecord(this.#base, 0);
    return {
      lastRow: this.#lastRow,
      bodyStart: this.#bodyStart,
      bodyEnd: Math.max(this.#bodyStart, this.#bodyEnd),
      longestRow: this.#longestRow,
      lost: this.#lost,
      lostInRow: this.#lostInRow,
      isRegular: this.#isRegular && this.#quotedCrs === 0 && this.#breaks <= WITH_CRLF,
      fault: this.#fault,
    };
  }

  #fail(rule: ScanFault['rule'], offset: number): void {
    this.#fault ??= { rule, row: this.#row, offset };
  }

  #lose(): void {
    this.#lost++;
    this.#lostInRow ||= this.#row;
  }

  #takeQuote(offset: number): void {
    if (this.#mode === QUOTED) this.#mode = CLOSED;
    else if (this.#mode === CLOSED) this.#mode = QUOTED;
    else if (this.#mode === SPACED) {
      this.#takeAfterQuote(this.#quote);
      this.#mode = CLOSED;
    } else if (offset === this.#cellStart) {
      this.#mode = QUOTED;
    } else this.#markIrregular();
  }

  /** After a closing mark only a separator or the end of the record is right. */
  #takeAfterQuote(byte: number): void {
    this.#markIrregular();
    if (byte === SPACE || byte === TAB) this.#mode = SPACED;
    else this.#mode = QUOTED;
  }

  /**
   * Excel writes LF within a cell and CRLF after a record. The database stumbles over such a mixture,
   * so the breaks within cells are of the kinds of break that a regular file has only one of.
   */
  #takeQuotedBreak(byte: number, next: number): void {
    if (this.#row <= this.headerRow) return;
    const isCrlf = byte === LF && next - 1 === this.#afterQuotedCr;
    if (byte === LF) this.#breaks |= isCrlf ? WITH_CRLF : WITH_LF;
    if (isCrlf) this.#quotedCrs--;
    if (byte !== CR) return;
    this.#afterQuotedCr = next;
    this.#quotedCrs++;
  }

  /** The database takes cells as they are, so blanks around them are left to straightening. */
  #endCell(end: number): void {
    if (this.#isRegular && this.#row > this.headerRow && this.#edges.hasBlank(this.#cellStart, end))
      this.#isRegular = false;
  }

  #markIrregular(): void {
    if (this.#row > this.headerRow) this.#isRegular = false;
  }

  #breakAfterCr(bytes: Uint8Array, i: number): number {
    this.#endsInCr = false;
    const next = bytes[i] === LF ? i + 1 : i;
    this.#endRecord(this.#base + next, next > i ? WITH_CRLF : WITH_CR);
    return next;
  }

  #endRecord(next: number, ending: number): void {
    const breakLength = ending === WITH_CRLF ? 2 : ending === 0 ? 0 : 1;
    this.#endCell(next - breakLength);
    const isBlank = next - breakLength === this.#recordStart;
    if (!isBlank && this.#row > this.headerRow) {
      const followsOn = this.#lastRow === this.#row - 1;
      if (!followsOn || this.#separators + 1 !== this.width) this.#isRegular = false;
      this.#breaks |= ending;
      this.#bodyEnd = next;
      this.#longestRow = Math.max(this.#longestRow, next - this.#recordStart);
    }
    if (!isBlank) this.#lastRow = this.#row;
    if (this.#row === this.headerRow) this.#bodyStart = this.#bodyEnd = next;
    this.#row++;
    this.#mode = PLAIN;
    this.#separators = 0;
    this.#recordStart = this.#cellStart = next;
  }
}
