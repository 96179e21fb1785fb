import type { Frame } from '../chart.ts';
import { drawPartBars } from '../parts/draw.ts';
import { makePartBar } from '../parts/part-bar.ts';
import { bandLabel } from './bands.ts';

/** How many open actions are of one age, with how many there are and how old they are. */
export type AgeRow = {
  readonly provider: string;
  readonly band: string;
  readonly actions: number;
  readonly open: number;
  readonly median_days: number;
  readonly oldest_days: number;
  readonly plan: string | null;
};

/** One bar a band, youngest first; a band of none keeps its place. */
export function drawAges(rows: readonly AgeRow[], frame: Frame): SVGSVGElement {
  const { accent, paper } = frame.palette;
  const fill = { fill: accent, ink: paper };
  const bars = rows.map(({ band, actions }) =>
    makePartBar(bandLabel(band), null, [{ fill, count: actions, words: 'open' }]),
  );
  return drawPartBars(bars, [], frame);
}
