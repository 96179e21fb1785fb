import type { Frame } from '../chart.ts';
import { categoryLabel, formatDate } from '../format.ts';
import { meaning } from '../meaning.ts';
import { gradeFill, type Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { measure } from '../text.ts';
import { ascent, lineHeight, smallSize, textSize } from '../theme.ts';
import { scale } from '../scale.ts';
import { drawDays } from './days.ts';
import type { Course, Step } from './courses.ts';

/** Where a panel stands; `head` is the height of its title and `row` that of one grade. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly head: number;
  readonly row: number;
}

const radius = 11;
const letterSize = 11;
const shorts = new Map<string, string>(scale.map(({ value, short }) => [value, short]));

/** Dots that would touch each other are small and leave the naming to the axis. */
function chooseRadius(xs: readonly number[]): number {
  const gaps = xs.slice(1).map((x, i) => x - xs[i]!);
  return Math.min(...gaps) < 2 * radius + 1 ? 5 : radius;
}

const meaningOf = ({ line, published, grade_as_published: word }: Step) =>
  meaning(`${categoryLabel(line)}, ${formatDate(published)}: ${word}`, {
    category: line,
    inspection: published,
  });

/** As many years as have room, the last one always among them. */
function chooseYears(steps: readonly Step[], xs: readonly number[], place: Place) {
  const wide = measure('2024', smallSize);
  const chosen: { x: number; year: string }[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const x = Math.min(Math.max(xs[i]!, wide / 2), place.width - wide / 2);
    const next = chosen.at(-1);
    if (next && next.x - x < wide + 6) continue;
    chosen.push({ x, year: String(steps[i]!.published.getUTCFullYear()) });
  }
  return chosen;
}

/** A line goes on at its level to the day of the next grade, unless the two cannot be compared. */
function drawRuns(
  pen: Pen,
  steps: readonly Step[],
  xs: readonly number[],
  toY: (step: Step) => number,
  palette: Palette,
) {
  const runs = [...new Set(steps.map(({ run }) => run))];
  return runs.flatMap((run) => {
    const own = steps.flatMap((step, i) => (step.run === run ? [i] : []));
    if (own.length < 2) return [];
    const path = own.map((at, n) =>
      n === 0
        ? `M${round(xs[at]!)},${round(toY(steps[at]!))}`
        : `H${round(xs[at]!)}V${round(toY(steps[at]!))}`,
    );
    return pen.element('path', {
      d: path.join(''),
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 2,
    });
  });
}

const round = (length: number) => Math.round(length * 100) / 100;

export function drawPanel(
  pen: Pen,
  { steps }: Course,
  title: readonly string[],
  place: Place,
  toX: (time: number) => number,
  { palette, annotations = [] }: Frame,
): Node[] {
  const { left, top, width, head, row } = place;
  const toY = ({ rank }: Step) => top + head + (rank - 0.5) * row;
  const xs = steps.map((step) => left + toX(step.published.getTime()));
  const r = Math.min(chooseRadius(xs), row / 2 - 0.5);
  const points = steps.map((step, i) => ({ x: xs[i]!, y: toY(step) }));
  const titleTop = top + head - 8 - title.length * lineHeight(textSize);
  const grid = scale.map(({ rank }) => {
    const y = top + head + (rank - 0.5) * row;
    return pen.element('line', { x1: left, x2: left + width, y1: y, y2: y, stroke: palette.grid });
  });
  const dots = steps.flatMap((step, i) => {
    const { fill, ink } = gradeFill(palette, step.grade);
    const at = { cx: xs[i]!, cy: toY(step), r, fill, stroke: palette.paper, ...meaningOf(step) };
    const dot = pen.element('circle', at);
    if (r < radius - 1) return [dot];
    const letter = {
      x: xs[i]!,
      y: toY(step) + letterSize * 0.36,
      'text-anchor': 'middle',
      'font-size': letterSize,
      'font-weight': 'bold',
      fill: ink,
    };
    return [dot, pen.text([shorts.get(step.grade)!], letter)];
  });
  const years = chooseYears(
    steps,
    xs.map((x) => x - left),
    place,
  ).map(({ x, year }) =>
    pen.text([year], {
      x: left + x,
      y: top + head + scale.length * row + 4 + ascent(smallSize),
      'text-anchor': 'middle',
      'font-size': smallSize,
      fill: palette.quiet,
    }),
  );
  return [
    pen.text(title, { x: left, y: titleTop + ascent(textSize), 'font-weight': 'bold' }),
    ...grid,
    ...drawDays(pen, annotations, (time) => left + toX(time), points, place, palette),
    ...drawRuns(pen, steps, xs, toY, palette),
    ...dots,
    ...years,
  ];
}
