import type { Frame } from '../chart.ts';
import { categoryLabel, inSentence } from '../format.ts';
import type { StatusFill } from '../palette.ts';
import { drawPartBars } from '../parts/draw.ts';
import { makePartBar } from '../parts/part-bar.ts';

/** What became of the actions of one category that were due on their original date. */
export type DeadlineRow = {
  readonly provider: string;
  readonly category: string;
  readonly on_time: number;
  readonly late: number;
  readonly still_open: number;
  readonly due: number;
  readonly plan: string | null;
};

type Outcome = 'on_time' | 'late' | 'still_open';

export const outcomes: readonly { readonly key: Outcome; fill: StatusFill; words: string }[] = [
  { key: 'on_time', fill: 'complete', words: 'Completed on time' },
  { key: 'late', fill: 'late', words: 'Completed late' },
  { key: 'still_open', fill: 'at-risk', words: 'Still open, past the original date' },
];

/** One bar a category. */
export function drawDeadlines(rows: readonly DeadlineRow[], frame: Frame): SVGSVGElement {
  const { statuses } = frame.palette;
  const bars = rows.map((row) =>
    makePartBar(
      categoryLabel(row.category),
      row.category,
      outcomes.map(({ key, fill, words }) => ({
        fill: statuses[fill],
        count: row[key],
        words: inSentence(words),
      })),
    ),
  );
  const entries = outcomes
    .filter(({ key }) => rows.some((row) => row[key] > 0))
    .map(({ fill, words }) => ({ swatch: statuses[fill], words }));
  return drawPartBars(bars, entries, frame);
}
