/** More different values than this are no list of words that somebody could be asked about. */
export const MOST_VALUES = 500;

/** The different values of one column of a whole table. */
export interface Tally {
  /** Each value that is not blank, with how often it occurs, in the order of the table. */
  readonly counts: ReadonlyMap<string, number>;
  /** False where there are more values than are counted. */
  readonly isWhole: boolean;
}

/** Counts the values of every column, row by row. */
export class Tallies {
  readonly #columns: readonly { counts: Map<string, number>; isWhole: boolean }[];

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => ({ counts: new Map(), isWhole: true }));
  }

  take(cells: readonly string[]): void {
    for (const [i, column] of this.#columns.entries()) {
      const value = cells[i]?.trim() ?? '';
      if (value === '') continue;
      const count = column.counts.get(value);
      // A value that comes after too many others is only noted; those before it are counted on.
      if (count === undefined && column.counts.size === MOST_VALUES) column.isWhole = false;
      else column.counts.set(value, (count ?? 0) + 1);
    }
  }

  finish(): readonly Tally[] {
    return this.#columns;
  }
}
