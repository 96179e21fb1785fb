import { axisY, gridY, rectY, text } from '@observablehq/plot';
import { drawPlot } from '../bare-plot.ts';
import type { Frame } from '../chart.ts';
import { formatNumber } from '../format.ts';
import { drawKey } from '../key.ts';
import { title, titled } from '../meaning.ts';
import { Pen } from '../pen.ts';
import { measure, measureLines } from '../text.ts';
import { lineHeight, smallSize } from '../theme.ts';
import { quarterLabel, quarterLines, type FlowRow } from './quarters.ts';

const tallOnScreen = 200;
const leastTall = 120;
const widestStep = 120;
const keyGap = 8;
/** Room for a count over the tallest bar, and for months and year under all of them. */
const over = 20;
const under = 2 * lineHeight(smallSize) + 8;

interface Bar {
  readonly x1: number;
  readonly x2: number;
  readonly count: number;
  readonly fill: string;
  readonly title: string;
}

const titleOf = (quarter: Date, count: number, words: string) =>
  title(`${quarterLabel(quarter)}: ${formatNumber(count)} ${words}`);

/** Two bars a quarter, created and completed, with their counts over them where there is room. */
export function drawFlow(rows: readonly FlowRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const [created, completed] = [palette.statuses.waiting, palette.statuses.complete];
  const entries = [
    { swatch: created, words: 'Created' },
    { swatch: completed, words: 'Completed' },
  ];
  const key = drawKey(pen, entries, width, palette);
  const most = Math.max(...rows.flatMap(({ opened, closed }) => [opened, closed]), 1);
  const names = rows.map(({ quarter }) => quarterLines(quarter));
  const nameWidth = measureLines(names.flat(), smallSize) + 8;
  const left = Math.ceil(measure(formatNumber(most), smallSize)) + 10;
  // The name of the last quarter may be wider than its bars.
  const room = width - left;
  const step = Math.min(
    room / rows.length,
    (room - nameWidth / 2) / (rows.length - 0.5),
    widestStep,
  );
  const middle = (i: number) => left + (i + 0.5) * step;
  const wide = Math.min(step * 0.4, 44);
  const bars = rows.flatMap(({ quarter, opened, closed }, i): Bar[] => [
    {
      x1: middle(i) - wide,
      x2: middle(i) - 1,
      count: opened,
      fill: created.fill,
      title: titleOf(quarter, opened, 'created'),
    },
    {
      x1: middle(i) + 1,
      x2: middle(i) + wide,
      count: closed,
      fill: completed.fill,
      title: titleOf(quarter, closed, 'completed'),
    },
  ]);
  const hasRoom = measure(formatNumber(most), smallSize) <= wide - 2;
  const every = Math.ceil(nameWidth / step);
  const isNamed = (i: number) => (rows.length - 1 - i) % every === 0 && middle(i) >= nameWidth / 2;
  const top = key.height + keyGap;
  const given = frame.height === undefined ? tallOnScreen : frame.height - top - over - under;
  const tall = over + Math.max(leastTall, given);
  const ticks = Math.min(4, most);
  const plotted = drawPlot(
    {
      width,
      height: tall,
      marginLeft: left,
      marginRight: 0,
      marginTop: over,
      marginBottom: 1,
      x: { type: 'identity', axis: null },
      y: { domain: [0, most] },
      color: { type: 'identity' },
      marks: [
        gridY({ stroke: palette.grid, strokeOpacity: 1, ticks }),
        axisY({ ticks, tickSize: 0, label: null, fill: palette.quiet, tickFormat: formatNumber }),
        rectY(bars, {
          x1: 'x1',
          x2: 'x2',
          y1: 0,
          y2: 'count',
          fill: 'fill',
          title: titled(frame, ({ title }: Bar) => title),
        }),
        text(hasRoom ? bars : [], {
          x: ({ x1, x2 }: Bar) => (x1 + x2) / 2,
          y: 'count',
          text: ({ count }: Bar) => formatNumber(count),
          dy: -9,
        }),
      ],
    },
    frame,
  );
  const axis = names.flatMap((lines, i) =>
    isNamed(i)
      ? pen.text(lines, {
          x: middle(i),
          y: top + tall + smallSize + 3,
          'font-size': smallSize,
          'text-anchor': 'middle',
          fill: palette.quiet,
        })
      : [],
  );
  const height = top + tall + under;
  return pen.picture(width, height, palette.ink, [
    ...key.nodes,
    pen.place(plotted, 0, top),
    ...axis,
  ]);
}
