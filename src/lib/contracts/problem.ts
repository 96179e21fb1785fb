/** The reasons for which a file, a row or a value is not used. */
export type Rule =
  | 'not-csv'
  | 'empty'
  | 'no-rows'
  | 'unknown-layout'
  | 'too-large'
  | 'extra-cells'
  | 'required'
  | 'date'
  | 'date-order'
  | 'integer'
  | 'term'
  | 'conflict'
  | 'not-judged';

/**
 * Something in a source that could not be used, as a value and never as an exception.
 * `row` is the row number that a spreadsheet shows (1 is the first row of the file), or null
 * where the whole file is meant; `column` is the heading as the file has it.
 */
export interface Problem {
  readonly source: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly rule: Rule;
  /** What was found, where, and what to do, in a sentence or two for the person who gave the file. */
  readonly message: string;
  /** Present where the row is used all the same, with the cell left blank. */
  readonly isWarning?: true;
  /** The cells of the row, where it is not in the body and so cannot be read again. */
  readonly cells?: readonly string[];
}
