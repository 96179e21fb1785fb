import { smallSize, textSize } from '../theme.ts';

/** How a matrix is set: roomy or tight, with grades in words or in their short forms. */
export interface Manner {
  readonly form: 'words' | 'short';
  /** Type size of labels and dates. */
  readonly size: number;
  /** Space above and below the text of a row together. */
  readonly rowPadding: number;
  /** Space between two frameworks, with the break line in it. */
  readonly breakGap: number;
  /** Share of the width that the labels may take before they are broken into lines. */
  readonly labelShare: number;
  /** The widest a column of grades becomes. */
  readonly widest: number;
}

const words = { form: 'words', size: textSize, labelShare: 0.24, widest: 190 } as const;
const short = { form: 'short', widest: 84 } as const;

/** The manners to try: the first in which everything fits is taken, the last one fits everything. */
export const manners: readonly [Manner, ...Manner[]] = [
  { ...words, rowPadding: 10, breakGap: 16 },
  { ...words, rowPadding: 4, breakGap: 14 },
  { ...short, size: textSize, rowPadding: 10, breakGap: 16, labelShare: 0.24 },
  { ...short, size: textSize, rowPadding: 4, breakGap: 14, labelShare: 0.24 },
  { ...short, size: smallSize, rowPadding: 4, breakGap: 10, labelShare: 0.12 },
];

/** Space between two cells of one framework, and between a cell's edge and its text. */
export const gap = 2;
export const cellPadding = 4;
