/** A column with more values than this holds no words of a vocabulary. */
const MOST = 200;

/** Counts how often each value of each column occurs, for as long as a column has few of them. */
export class ValueCounts {
  /** Value to count, in the order of first occurrence; null for a column with too many values. */
  readonly columns: (Map<string, number> | null)[];

  constructor(width: number) {
    this.columns = Array.from({ length: width }, () => new Map<string, number>());
  }

  /** Takes a row that has a cell for every column. */
  add(cells: readonly string[]): void {
    for (const [column, counts] of this.columns.entries()) {
      if (counts === null) continue;
      const value = cells[column]!;
      if (value === '') continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > MOST) this.columns[column] = null;
    }
  }
}
