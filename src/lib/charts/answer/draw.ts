import { axisX, axisY, barX, dot, gridY, line, ruleX, text } from '@observablehq/plot';
import { drawPlot } from '../bare-plot.ts';
import type { Frame } from '../chart.ts';
import { chooseTicks } from '../completion/ticks.ts';
import { formatMonth, formatNumber } from '../format.ts';
import { measure, measureLines } from '../text.ts';
import { smallSize } from '../theme.ts';
import type { Sketch } from './axes.ts';

const rowHeight = 28;
const lineHeight = 280;
const gap = 8;
const tickWidth = 70;

/** A text cut to a width; the table beside it has the whole. */
function shorten(words: string, width: number): string {
  if (measure(words, smallSize) <= width) return words;
  const letters = [...words];
  while (letters.length > 1 && measure(`${letters.join('')}…`, smallSize) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The span of the numbers with nought in it, because the length of a bar counts from there. */
function spanOf({ marks }: Sketch): [number, number] {
  const amounts = marks.map(({ amount }) => amount);
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  return least === most ? [0, 1] : [least, most];
}

function drawBars(sketch: Sketch, frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const { marks } = sketch;
  const room = Math.ceil(
    Math.min(
      measureLines(
        marks.map(({ label }) => label),
        smallSize,
      ),
      width * 0.4,
    ),
  );
  const labels = marks.map(({ label }) => shorten(label, room));
  const side =
    Math.ceil(
      measureLines(
        marks.map(({ amount }) => formatNumber(amount)),
        smallSize,
      ),
    ) + gap;
  const [least, most] = spanOf(sketch);
  const places = marks.map((_, i) => i);
  const amount = (i: number) => marks[i]!.amount;
  const words = { text: (i: number) => formatNumber(amount(i)), x: amount, y: (i: number) => i };
  const below = places.filter((i) => amount(i) < 0);
  const above = places.filter((i) => amount(i) >= 0);
  return drawPlot(
    {
      width,
      height: marks.length * rowHeight + 2 * gap,
      marginLeft: room + gap + 4 + (least < 0 ? side : 0),
      marginRight: side,
      marginTop: gap,
      marginBottom: gap,
      x: { domain: [least, most], axis: null },
      y: { type: 'band', domain: places, padding: 0.2 },
      marks: [
        barX(places, { x1: 0, x2: amount, y: (i: number) => i, fill: palette.accent }),
        ruleX([0], { stroke: palette.quiet }),
        text(above, { ...words, textAnchor: 'start', dx: 5 }),
        text(below, { ...words, textAnchor: 'end', dx: -5 }),
        axisY({
          anchor: 'left',
          label: null,
          tickSize: 0,
          dx: least < 0 ? -side : 0,
          tickFormat: (i: number) => labels[i]!,
        }),
      ],
    },
    frame,
  );
}

function drawLine(sketch: Sketch, frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const { marks } = sketch;
  const [least, most] = spanOf(sketch);
  const names = [least, (least + most) / 2, most].map(formatNumber);
  const left = Math.ceil(measureLines(names, smallSize)) + 24;
  const right = Math.ceil(measure('Sep 2020', smallSize) / 2) + gap;
  const days = marks.map(({ day }) => day!);
  const points = { x: 'day', y: 'amount', stroke: palette.accent };
  return drawPlot(
    {
      width,
      height: lineHeight,
      marginLeft: left,
      marginRight: right,
      marginTop: 12,
      marginBottom: 30,
      x: { type: 'utc', domain: [days[0]!, days.at(-1)!] },
      y: { domain: [least, most], nice: true },
      marks: [
        gridY({ stroke: palette.grid, strokeOpacity: 1, ticks: 4 }),
        axisY({
          ticks: 4,
          tickSize: 0,
          label: null,
          fill: palette.quiet,
          tickFormat: formatNumber,
        }),
        axisX(chooseTicks(days, width - left - right, tickWidth), {
          tickSize: 4,
          label: null,
          tickFormat: formatMonth,
          fill: palette.quiet,
          stroke: palette.quiet,
        }),
        line(marks, { ...points, strokeWidth: 2.5 }),
        dot(marks, { ...points, r: 3, fill: palette.accent }),
      ],
    },
    frame,
  );
}

/** The answer of a query as a drawing. */
export const drawSketch = (sketch: Sketch, frame: Frame): SVGSVGElement =>
  sketch.shape === 'line' ? drawLine(sketch, frame) : drawBars(sketch, frame);
