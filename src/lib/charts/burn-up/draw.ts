import { areaY, axisX, axisY, dot, gridY, line, ruleX } from '@observablehq/plot';
import { markDays } from '../annotation.ts';
import { drawPlot } from '../bare-plot.ts';
import type { Frame } from '../chart.ts';
import { chooseTicks } from '../completion/ticks.ts';
import { dodge } from '../dodge.ts';
import { formatMonth, formatNumber } from '../format.ts';
import { title } from '../meaning.ts';
import { Pen } from '../pen.ts';
import { measure, measureLines } from '../text.ts';
import { ascent, lineHeight, smallSize, textSize } from '../theme.ts';
import { latestKnown, lineWords, readCourses, type BurnUpRow, type Course } from './course.ts';

const tallOnScreen = 260;
const least = 140;
const axisHeight = 26;
const top = 10;
const tickWidth = 70;
const endGap = 10;
const titleOf =
  (key: Course['key']) =>
  ({ month, count }: Course['points'][number]) =>
    title(`End of ${formatMonth(month)}: ${formatNumber(count)} ${lineWords[key]}`, {
      as_at: month,
    });
const row = lineHeight(textSize);

/** Three lines from one axis, each named with its count at its end. */
export function drawBurnUp(rows: readonly BurnUpRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const courses = readCourses(rows);
  const most = Math.max(...rows.flatMap(({ live, planned }) => [live ?? 0, planned]), 1);
  const left = Math.ceil(measure(formatNumber(most), smallSize)) + 10;
  const words = courses.map((course) => course.words);
  const right = Math.ceil(measureLines(words, textSize, 'bold')) + endGap + 2;
  const height = Math.max(least, frame.height ?? tallOnScreen);
  const months = rows.map(({ month_end }) => month_end);
  const now = latestKnown(rows)!.month_end;
  const inks = { live: palette.ink, closed: palette.accent, planned: palette.quiet };
  const ticks = Math.min(4, most);
  const tickDays = chooseTicks(months, width - left - right, tickWidth);
  const marks = [
    gridY({ stroke: palette.grid, strokeOpacity: 1, ticks }),
    axisY({ ticks, tickSize: 0, label: null, fill: palette.quiet, tickFormat: formatNumber }),
    axisX(tickDays, {
      tickSize: 4,
      label: null,
      tickFormat: formatMonth,
      fill: palette.quiet,
      stroke: palette.quiet,
    }),
    ...(months.at(-1)! > now
      ? [ruleX([now], { stroke: palette.quiet, strokeDasharray: '2 3' })]
      : []),
    areaY(courses.find(({ key }) => key === 'closed')!.points, {
      x: 'month',
      y1: 0,
      y2: 'count',
      fill: palette.accent,
      fillOpacity: 0.12,
    }),
    ...courses.flatMap(({ key, points }) => [
      line(points, {
        x: 'month',
        y: 'count',
        stroke: inks[key],
        strokeWidth: key === 'closed' ? 3 : 2,
        ...(key === 'planned' ? { strokeDasharray: '6 4' } : {}),
      }),
      // Within the line, so that each month can be pointed at.
      ...(frame.isRead
        ? [dot(points, { x: 'month', y: 'count', r: 1, fill: inks[key], title: titleOf(key) })]
        : []),
      dot(points.slice(-1), { x: 'month', y: 'count', r: 4, fill: inks[key] }),
    ]),
    ...markDays(frame.annotations ?? [], most, palette),
  ];
  const plotted = drawPlot(
    {
      width,
      height,
      marginLeft: left,
      marginRight: right,
      marginTop: top,
      marginBottom: axisHeight,
      x: { type: 'utc', domain: spanOf(months), insetLeft: 4, insetRight: 4 },
      y: { domain: [0, most] },
      marks,
    },
    frame,
  );
  const toY = (count: number) => height - axisHeight - ((height - axisHeight - top) * count) / most;
  const ends = courses.map(({ points }) => toY(points.at(-1)!.count));
  const middles = dodge(
    ends,
    ends.map(() => row),
    height - axisHeight + row / 2,
  );
  const names = courses.map((course, i) =>
    pen.text([course.words], {
      x: width - right + endGap,
      y: middles[i]! - row / 2 + ascent(textSize),
      'font-weight': 'bold',
      fill: inks[course.key],
    }),
  );
  return pen.picture(width, height, palette.ink, [pen.place(plotted, 0, 0), ...names]);
}

/** One month alone stands in the middle. */
function spanOf(months: readonly Date[]): [Date, Date] {
  const [first, last] = [months[0]!, months.at(-1)!];
  if (first < last) return [first, last];
  const around = 15 * 24 * 60 * 60 * 1000;
  return [new Date(first.getTime() - around), new Date(last.getTime() + around)];
}
