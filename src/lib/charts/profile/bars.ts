import { axisX, axisY, barY, gridY, text, tickY } from '@observablehq/plot';
import { drawPlot } from '../bare-plot.ts';
import type { Frame } from '../chart.ts';
import { formatDate, gradeLabel } from '../format.ts';
import { title, titled } from '../meaning.ts';
import { gradeFill } from '../palette.ts';
import type { Segment } from '../stack.ts';
import { measure } from '../text.ts';
import { smallSize } from '../theme.ts';
import type { Bar, ProfileRow } from './profile.ts';

/** Where the bars stand in the picture. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
}

type Part = Segment<ProfileRow>;

const year = ({ as_at }: ProfileRow) => as_at.getUTCFullYear();
const yearOf = ({ asAt }: Bar) => asAt.getUTCFullYear();
const titleOf = ({ as_at, grade, providers, graded }: Part) =>
  title(`${formatDate(as_at)}: ${providers} of ${graded} ${gradeLabel(grade)}`, { as_at });
const widthOf = (count: number) => measure(String(count), smallSize);

/** The bars with their counts, the years under them and a scale at their left. */
export function drawBars(bars: readonly Bar[], { left, top, bottom, step }: Place, frame: Frame) {
  const { palette } = frame;
  const most = Math.max(...bars.map(({ graded }) => graded));
  const tall = (count: number) => ((bottom - top) * count) / most;
  const barWidth = step - Math.max(3, step * 0.14);
  const padding = 1 - barWidth / step;
  const parts = bars.flatMap(({ segments }) => segments);
  const areWide = Math.max(...parts.map(({ providers }) => widthOf(providers))) <= barWidth - 2;
  const fits = ({ from, to }: Part) => areWide && tall(to - from) >= smallSize + 1;
  // A line of paper parts two grades, except where the part is so thin that it would hide it.
  const seams = parts.filter(({ from, to }) => from > 0 && tall(to - from) > 4);
  const totals = widthOf(most) <= step - 4 ? bars : [];
  const every = Math.ceil((widthOf(2024) + 6) / step);
  const years = bars.map(yearOf);
  const shown = years.filter((_, i) => (years.length - 1 - i) % every === 0);
  const ticks = Math.min(4, most);
  const marks = [
    gridY({ stroke: palette.grid, strokeOpacity: 1, ticks }),
    axisY({ ticks, tickSize: 0, label: null, fill: palette.quiet, tickFormat: String }),
    axisX({ ticks: shown, tickSize: 0, label: null, tickFormat: String }),
    barY(parts, {
      x: year,
      y1: 'from',
      y2: 'to',
      fill: ({ grade }: Part) => gradeFill(palette, grade).fill,
      title: titled(frame, titleOf),
    }),
    tickY(seams, { x: year, y: 'from', stroke: palette.paper, strokeWidth: 2 }),
    text(parts.filter(fits), {
      x: year,
      y: ({ from, to }: Part) => (from + to) / 2,
      text: ({ providers }: Part) => String(providers),
      fill: ({ grade }: Part) => gradeFill(palette, grade).ink,
    }),
    text(totals, {
      x: yearOf,
      y: 'graded',
      text: ({ graded }: Bar) => String(graded),
      dy: -9,
      fill: palette.quiet,
    }),
  ];
  const options = {
    width: left + step * bars.length,
    height: bottom + 24,
    marginLeft: left,
    marginRight: 0,
    marginTop: top,
    marginBottom: 24,
    x: {
      type: 'band',
      domain: years,
      paddingInner: padding,
      paddingOuter: padding / 2,
      round: false,
    },
    y: { domain: [0, most] },
    color: { type: 'identity' },
    marks,
  } as const;
  return drawPlot(options, frame);
}
