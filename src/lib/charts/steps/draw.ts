import type { Frame } from '../chart.ts';
import { categoryLabel } from '../format.ts';
import { drawKey } from '../key.ts';
import { Pen } from '../pen.ts';
import { scale } from '../scale.ts';
import { measureLines, wrap } from '../text.ts';
import { lineHeight, smallSize, textSize } from '../theme.ts';
import { readCourses, type StepRow } from './courses.ts';
import { drawPanel } from './panel.ts';

const gutter = 24;
const leastPlot = 150;
const leastRow = 22;
const rowOnScreen = 26;
const yearHeight = 24;
const panelGap = 16;
/** Narrower than this, grades are named by their short forms. */
const roomForWords = 560;

/** One panel a line: the grade as a level from each inspection to the next, on one axis of time. */
export function drawSteps(rows: readonly StepRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const courses = readCourses(rows);
  const areShort = width < roomForWords;
  const names = scale.map(({ label, short }) => (areShort ? short : label));
  const left = Math.ceil(measureLines(names, smallSize)) + 10;
  const most = Math.max(1, Math.floor((width - left + gutter) / (leastPlot + gutter)));
  const across = Math.min(courses.length, 3, most);
  const down = Math.ceil(courses.length / across);
  const plot = (width - left - gutter * (across - 1)) / across;
  const titles = courses.map(({ line }) => wrap(categoryLabel(line), plot, textSize, 'bold'));
  const head = Math.max(...titles.map(({ length }) => length)) * lineHeight(textSize) + 8;
  const entries = areShort
    ? scale.map(({ short, label }) => ({ swatch: null, words: `${short} = ${label}` }))
    : [];
  const key = drawKey(pen, entries, width, palette);
  const top = key.height === 0 ? 0 : key.height + 10;
  const fixed = head + yearHeight + panelGap;
  const given =
    frame.height === undefined ? rowOnScreen : ((frame.height - top + panelGap) / down - fixed) / 4;
  const row = Math.max(leastRow, given);
  const tall = fixed + row * scale.length;

  const times = courses.flatMap(({ steps }) => steps.map(({ published }) => published.getTime()));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const inset = row / 2 + 2;
  const span = Math.max(1, last - first);
  const toX = (time: number) =>
    first === last ? plot / 2 : inset + ((time - first) / span) * (plot - 2 * inset);
  const nodes: Node[] = [...key.nodes];
  for (const [i, course] of courses.entries()) {
    const column = i % across;
    const place = {
      left: left + column * (plot + gutter),
      top: top + Math.floor(i / across) * tall,
      width: plot,
      head,
      row,
    };
    nodes.push(...drawPanel(pen, course, titles[i]!, place, toX, frame));
    if (column === 0)
      for (const { rank } of scale)
        nodes.push(
          pen.text([names[rank - 1]!], {
            x: left - 8,
            y: place.top + head + (rank - 0.5) * row + smallSize * 0.36,
            'text-anchor': 'end',
            'font-size': smallSize,
            fill: palette.quiet,
          }),
        );
  }
  const height = Math.max(frame.height ?? 0, top + down * tall - panelGap);
  return pen.picture(width, height, palette.ink, nodes);
}
