/** One row of numbers of a chart, as a presentation program draws it. */
export interface Series {
  readonly name: string;
  /** One for every category; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** A colour of the paper palette. */
  readonly colour: string;
}

/** A chart as plain numbers, for a program that draws and edits charts of its own. */
export interface ChartSeries {
  readonly kind: 'bars' | 'stack' | 'lines';
  /** Whether bars stand side by side or lie one under another. */
  readonly orientation: 'standing' | 'lying';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}
