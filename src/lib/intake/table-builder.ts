import type { Problem } from '#lib/contracts/problem.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import { isBlank } from './cell-type.ts';
import { blame } from './fault.ts';
import type { Header } from './find-header.ts';
import type { SetAside, Table } from './sheet.ts';
import type { NumberedRow } from './table-reader.ts';
import type { Visitor } from './walk-tables.ts';
import { writeRecord } from './write-csv.ts';

/** Rows that are kept at hand for a look at the values. */
const SAMPLED = 2000;
/** Text is handed over to a Blob, which the browser may keep outside of memory, in pieces of this size. */
const PIECE = 1_048_576;
/** A letter as JavaScript counts them has at most so many bytes in UTF-8. */
const LETTER = 3;

/** One table in the making. */
class Draft {
  readonly #parts: Blob[] = [];
  #text = '';
  readonly sample: string[][] = [];
  readonly setAside: SetAside[] = [];
  readonly problems: Problem[] = [];
  #rows = 0;
  #longest = 0;

  constructor(
    readonly source: string,
    readonly header: Header,
  ) {}

  take({ row, cells }: NumberedRow): void {
    const width = this.header.headings.length;
    const extra = cells.slice(width).find((cell) => !isBlank(cell));
    const straight = Array.from({ length: width }, (_, column) => cells[column]?.trim() ?? '');
    if (this.sample.length < SAMPLED) this.sample.push(straight);
    if (extra !== undefined) {
      this.problems.push({
        ...reportExtra(this.source, row, width, extra),
        cells: cells.map((cell) => cell.trim()),
      });
      return;
    }
    this.#rows++;
    const line = `${row},${writeRecord(straight)}\n`;
    this.#longest = Math.max(this.#longest, line.length);
    this.#text += line;
    if (this.#text.length < PIECE) return;
    this.#parts.push(new Blob([this.#text]));
    this.#text = '';
  }

  finish(): Table {
    const { header, sample, setAside, problems } = this;
    return {
      headings: header.headings,
      headerRows: { first: header.first, last: header.last },
      firstRow: header.last + 1,
      rowsRead: this.#rows + setAside.length + problems.length,
      body: {
        content: new Blob([...this.#parts, this.#text]),
        columns: header.headings.length + 1,
        isNumbered: true,
        longestRow: this.#longest * LETTER,
        delimiter: ',',
        quote: '"',
      },
      sample,
      setAside,
      problems,
    };
  }
}

function reportExtra(source: string, row: number, width: number, extra: string): Problem {
  const message =
    `Row ${row} goes on beyond the ${width} headings; the first cell there reads “${closeTurned(extra)}”. ` +
    'A separator that is not between quotation marks does this. Correct the row and drop the file again.';
  return blame(source, { rule: 'extra-cells', message, row, value: extra });
}

/**
 * Writes the rows of each table as plain CSV, each with its row number before its cells and without
 * blanks around them. Short rows are filled up, and blank lines become rows of blanks so that no
 * number is lost. A row with something beyond the headings is a problem and left out: which of its
 * cells belongs where, nobody can tell.
 */
export class TableBuilder implements Visitor {
  readonly #source: string;
  readonly #drafts: Draft[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  begin(header: Header): void {
    this.#drafts.push(new Draft(this.#source, header));
  }

  row(row: NumberedRow): void {
    this.#drafts.at(-1)!.take(row);
  }

  setAside(row: SetAside): void {
    this.#drafts.at(-1)!.setAside.push(row);
  }

  finish(): Table[] {
    return this.#drafts.map((draft) => draft.finish());
  }
}
