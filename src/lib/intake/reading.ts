import type { ContractName } from '#lib/contracts/contract.ts';
import type { Problem } from '#lib/contracts/problem.ts';
import type { Surveyed } from './mapping/survey.ts';
import type { Proposal } from './proposal.ts';
import type { Dialect, Encoding, Sheet, Table } from './sheet.ts';

/**
 * Where the value of one contract field comes from: a column of the file, several joined by " · "
 * where no single one names a row, or a value for all rows. Columns are counted from 0 as in the file
 * and as in `headings`; the column of row numbers that a numbered body has before them is not counted.
 */
export type ColumnSource =
  | { readonly column: number }
  | { readonly columns: readonly number[] }
  | { readonly value: string };

/** Columns of a wide file that each hold one value: one column, one row of the contract. */
export interface Unpivot {
  /** The contract field that takes the cell, such as `grade`. */
  readonly field: string;
  readonly columns: readonly {
    readonly column: number;
    /** What the column stands for, such as `{ category: 'overall' }`. */
    readonly fixed: Readonly<Record<string, string>>;
    /**
     * Fields with a column of their own beside this one, such as the date of just this grade; where
     * that is blank, what is fixed holds.
     */
    readonly beside?: Readonly<Record<string, number>>;
  }[];
}

/** How the rows of one file become the rows of one contract. */
export interface Mapping {
  readonly contract: ContractName;
  readonly fields: Readonly<Record<string, ColumnSource>>;
  /** Present where the file is wide; its blank cells give no row. */
  readonly unpivot?: Unpivot;
  /**
   * What values of a field stand for where its vocabulary does not say, as the layout or the user has
   * decided: field → the value in the file, in lower case → the canonical value, or '' for no value.
   */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fields whose dates are written month first, as the user has confirmed. */
  readonly monthFirst?: readonly string[];
  /** Which row is used where several are about the same thing; without it none, and each is a problem. */
  readonly onRepeat?: 'first' | 'last';
}

/** A cell that the user has changed. The file stays as it is; the change is applied as it is loaded. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** One table of a file and what its columns stand for: all that is needed to load it. */
export interface Reading extends Table {
  readonly source: string;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** Name of the layout, such as "Ofsted ILACS inspection history". */
  readonly layout: string;
  /** Who is to be credited wherever its figures are shown, or null for a file of the user's own. */
  readonly credit: string | null;
  readonly mappings: readonly Mapping[];
  /** Headings that no mapping uses. */
  readonly ignored: readonly string[];
  /** What was found and how it was dealt with, in sentences for the person who gave the file. */
  readonly notes: readonly string[];
  readonly edits: readonly Edit[];
}

/** A table that nobody has said the meaning of yet, and the best guess at it. */
export interface Draft {
  readonly sheet: Sheet;
  readonly table: Surveyed;
  readonly proposal: Proposal;
}

/** What a file came to; intake never throws on bad data. */
export interface IntakeResult {
  /** Tables that can be loaded as they are. */
  readonly readings: readonly Reading[];
  /** Tables that a person has to say something about first. */
  readonly drafts: readonly Draft[];
  /** Why nothing of the file can be read, or null. */
  readonly refusal: Problem | null;
}

/** How far the reading of a file is. */
export interface ReadSoFar {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Rows that have been seen, headings and blank ones included. */
  readonly rowsRead: number;
}

/** Called now and then while a file is read. */
export type OnProgress = (readSoFar: ReadSoFar) => void;
