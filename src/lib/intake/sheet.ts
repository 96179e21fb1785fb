import type { Problem } from '#lib/contracts/problem.ts';

export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

/** How the characters of a file become cells. */
export interface Dialect {
  /** One character, such as "," or a tab. */
  readonly delimiter: string;
  /** The mark around cells; null where marks are to be taken literally. */
  readonly quote: '"' | "'" | null;
  /** How a mark is written within a marked cell: twice, or after a backslash. */
  readonly escape: 'doubled' | 'backslash';
}

/** What a person has said about a file; what is left out is decided from its bytes. */
export interface Overrides {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly quote?: Dialect['quote'];
  /** Row of the headings, or of the last of them; 0 where the file has none. */
  readonly headerRow?: number;
}

/**
 * The data rows of a file as plain CSV: UTF-8, marks doubled within cells, no heading, no blank
 * line and no blanks around a cell.
 */
export interface Body {
  readonly content: Blob;
  /** How many columns every row has. With `isNumbered` the first is the row number in the file. */
  readonly columns: number;
  readonly isNumbered: boolean;
  /** No row is of more bytes than this, its line end with it. */
  readonly longestRow: number;
  readonly delimiter: string;
  readonly quote: Dialect['quote'];
}

/** A row that intake itself leaves out of a table, such as a footnote under it. */
export interface SetAside {
  /** 'note' for text outside the table; a word that the page can print. */
  readonly reason: string;
  readonly row: number;
  /** What stands there, shortened, for the person to see. */
  readonly text: string;
}

/** One table of a file: where it is, its headings, and its rows as plain CSV. */
export interface Table {
  /** The heading of each column up to the last that is not blank; several rows of headings are joined. */
  readonly headings: readonly string[];
  /** Rows of the headings, counted from 1 as a spreadsheet does; both 0 where the table has none. */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly firstRow: number;
  /** Rows under the headings, blank ones included but for blank lines at the end of the table. */
  readonly rowsRead: number;
  readonly body: Body;
  /** Some of the rows under the headings, from the top, for a look and for tests of content. */
  readonly sample: readonly (readonly string[])[];
  readonly setAside: readonly SetAside[];
  /** The rows that are not in the body: those with something in a cell beyond the headings. */
  readonly problems: readonly Problem[];
}

/** A whole file once its characters and tables are found; what they mean is not known yet. */
export interface Sheet {
  readonly source: string;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly tables: readonly Table[];
  /** The first rows as they stand in the file, titles and headings included, to point at. */
  readonly top: readonly (readonly string[])[];
  /** What was found and how it was dealt with, in sentences for the person who gave the file. */
  readonly notes: readonly string[];
}
