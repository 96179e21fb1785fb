import type { ContractName } from '#lib/contracts/contract.ts';
import type { Problem } from '#lib/contracts/problem.ts';

/**
 * Where the value of one contract field comes from: a column of the file, or a value for all rows.
 * Columns are counted from 0 as in the file and as in `headings`; the column of row numbers that a
 * numbered body has before them is not counted.
 */
export type ColumnSource = { readonly column: number } | { readonly value: string };

/** Columns of a wide file that each hold one value: one column, one row of the contract. */
export interface Unpivot {
  /** The contract field that takes the cell, such as `grade`. */
  readonly field: string;
  readonly columns: readonly {
    readonly column: number;
    /** What the column stands for, such as `{ category: 'overall' }`. */
    readonly fixed: Readonly<Record<string, string>>;
  }[];
}

/** How the rows of one file become the rows of one contract. */
export interface Mapping {
  readonly contract: ContractName;
  readonly fields: Readonly<Record<string, ColumnSource>>;
  /** Present where the file is wide; its blank cells give no row. */
  readonly unpivot?: Unpivot;
}

/**
 * The data rows of a file as plain CSV: UTF-8, commas, double quotes, no heading, no blank line and
 * no blanks around a cell.
 */
export interface Body {
  readonly content: Blob;
  /** How many columns every row has. With `isNumbered` the first is the row number in the file. */
  readonly columns: number;
  readonly isNumbered: boolean;
}

/** What intake found out about one file that can be loaded. */
export interface Reading {
  readonly source: string;
  /** Name of the layout, such as "Ofsted ILACS inspection history". */
  readonly layout: string;
  /** Who is to be credited wherever its figures are shown, or null for a file of the user's own. */
  readonly credit: string | null;
  readonly encoding: string;
  /** The heading of each column as the file has it, up to the last that is not blank. */
  readonly headings: readonly string[];
  /** Row of the headings and of the first row under them, counted from 1 as a spreadsheet does. */
  readonly headerRow: number;
  readonly firstRow: number;
  /** Rows under the headings, blank ones included but for blank lines at the end of the file. */
  readonly rowsRead: number;
  readonly body: Body;
  readonly mappings: readonly Mapping[];
  /** Headings that no mapping uses. */
  readonly ignored: readonly string[];
  /** The rows that are not in the body: those with something in a cell beyond the headings. */
  readonly problems: readonly Problem[];
}

/** A file is either read or refused with the problem that says why; intake never throws on bad data. */
export type IntakeResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly problem: Problem };

/** Called now and then while a file is read. */
export type OnProgress = (bytesRead: number, bytesTotal: number) => void;
