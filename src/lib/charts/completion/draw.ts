import { axisX, axisY, dot, gridY, line, text } from '@observablehq/plot';
import { markDays } from '../annotation.ts';
import { drawPlot } from '../bare-plot.ts';
import type { Frame } from '../chart.ts';
import { categoryLabel, formatDate, formatMonth, formatPercent } from '../format.ts';
import { title, titled } from '../meaning.ts';
import { textSize } from '../theme.ts';
import { axisHeight, endLines, placePanels, under } from './panels.ts';
import { ofLive, readCourses, type Course, type CompletionRow } from './rates.ts';
import { chooseTicks } from './ticks.ts';

const tickWidth = 70;

const titleOf = (row: CompletionRow) =>
  title(`${categoryLabel(row.category)}, ${formatDate(row.as_at)}: ${ofLive(row)} complete`, {
    category: row.category,
    as_at: row.as_at,
  });

/** A date alone stands in the middle of a month of its own, so that it has a place on the axis. */
function spanOf(dates: readonly Date[]): [Date, Date] {
  const times = dates.map((date) => date.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const around = first === last ? 15 * 24 * 60 * 60 * 1000 : 0;
  return [new Date(first - around), new Date(last + around)];
}

/** One small panel a category, with the same axes, so that they can be read against each other. */
export function drawCompletion(rows: readonly CompletionRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const courses = readCourses(rows);
  const panels = placePanels(courses, width, frame.height);
  const { left, across, down, titles, titleHeight, endWidth, gutterShare } = panels;
  const dates = rows.map(({ as_at }) => as_at);
  const numbers = new Map(courses.map(({ category }, i) => [category, i]));
  const numberOf = ({ category }: { category: string }) => numbers.get(category)!;
  const fx = (one: { category: string }) => numberOf(one) % across;
  const fy = (one: { category: string }) => Math.floor(numberOf(one) / across);
  const reports = courses.flatMap((course) => course.reports);
  const lasts = courses.map(({ last }) => last);
  const rates = [0, 0.5, 1];
  const marks = [
    gridY(rates, { stroke: palette.grid, strokeOpacity: 1, insetRight: endWidth }),
    axisY(rates, { tickSize: 0, label: null, tickFormat: formatPercent, fill: palette.quiet }),
    axisX(chooseTicks(dates, panels.lineWidth, tickWidth), {
      tickSize: 4,
      label: null,
      tickFormat: formatMonth,
      fill: palette.quiet,
      stroke: palette.quiet,
    }),
    // A report without live actions has no rate: the line stops before it and begins anew after it.
    line(reports, {
      x: 'as_at',
      y: 'rate',
      z: 'category',
      fx,
      fy,
      curve: 'step-after',
      stroke: palette.accent,
      strokeWidth: 2,
    }),
    dot(reports, {
      x: 'as_at',
      y: 'rate',
      fx,
      fy,
      r: 2,
      fill: palette.accent,
      title: titled(frame, titleOf),
    }),
    dot(lasts, { x: 'as_at', y: 'rate', fx, fy, r: 4, fill: palette.accent }),
    ...markDays(frame.annotations ?? [], 1, palette),
    text(courses, {
      x: ({ last }: Course) => last.as_at,
      // Without a rate the words stand half-way up, not at 0%.
      y: ({ last }: Course) => last.rate ?? 0.5,
      fx,
      fy,
      text: (course: Course) => endLines(course).join('\n'),
      dx: 9,
      textAnchor: 'start',
      fontSize: textSize,
      fontWeight: 'bold',
      stroke: palette.paper,
      strokeWidth: 4,
      fill: palette.ink,
    }),
    text(courses, {
      fx,
      fy,
      frameAnchor: 'left',
      y: () => 1,
      lineAnchor: 'bottom',
      dy: -8,
      text: (course: { category: string }) => titles[numberOf(course)]!.join('\n'),
      fontSize: textSize,
      fontWeight: 'bold',
      lineHeight: 1.2,
      fill: palette.ink,
    }),
  ];
  const options = {
    width,
    height: panels.height,
    marginLeft: left,
    marginRight: 0,
    marginTop: 0,
    marginBottom: axisHeight,
    x: { type: 'utc', domain: spanOf(dates), insetRight: endWidth, insetLeft: 3 },
    y: { domain: [0, 1], insetTop: titleHeight, insetBottom: under },
    fx: { domain: range(across), padding: 0, paddingInner: gutterShare, axis: null, round: false },
    fy: { domain: range(down), padding: 0, axis: null, round: false },
    marks,
  } as const;
  return drawPlot(options, frame);
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);
