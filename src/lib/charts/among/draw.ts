import { closeTurned } from '#lib/contracts/turning.ts';
import type { Frame } from '../chart.ts';
import { formatDate, formatNumber, gradeLabel } from '../format.ts';
import { meaning } from '../meaning.ts';
import { gradeFill, type Palette } from '../palette.ts';
import { Pen } from '../pen.ts';
import { measure, widestWord, wrap } from '../text.ts';
import { ascent, lineHeight, smallSize, textSize } from '../theme.ts';
import { placeInRows } from './place-in-rows.ts';
import { readLevels, type AmongRow, type Level } from './levels.ts';

/** So many can be named; more are dots, and their names stand in the table. */
const mostNamed = 40;
const radius = 5;
const gap = 4;
const nameGap = 14;
const padding = 10;
const leastDots = 120;

/** One row a grade, the best at the top: a dot for each authority, with its name where they are few. */
export function drawAmong(rows: readonly AmongRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const levels = readLevels(rows);
  const widest = Math.max(...levels.map(({ label }) => measure(label, textSize, 'bold')));
  const narrowest = Math.max(...levels.map(({ label }) => widestWord(label, textSize, 'bold')));
  const left = Math.ceil(Math.max(narrowest, Math.min(widest, width - leastDots - padding)));
  const area = width - left - padding;
  const drawn = levels.map((level) => {
    const label = wrap(level.label, left, textSize, 'bold');
    const { nodes, height } = drawMembers(pen, level, rows.length <= mostNamed, area, palette);
    const words = label.length * lineHeight(textSize) + lineHeight(smallSize);
    return { level, label, nodes, height: Math.max(words, height) + 2 * padding };
  });
  const needed = drawn.reduce((sum, { height }) => sum + height, 0);
  const spare = Math.max(0, (frame.height ?? 0) - 1 - needed) / drawn.length;

  let y = 0;
  const nodes = drawn.flatMap(({ level, label, nodes: members, height }) => {
    const top = y + padding + spare / 2;
    y += height + spare;
    const count = `${formatNumber(level.rows.length)} of ${formatNumber(rows.length)}`;
    const place = { x: 0, y: top + ascent(textSize) };
    const below = place.y + label.length * lineHeight(textSize);
    return [
      pen.text(label, { ...place, 'font-weight': 'bold' }),
      pen.text([count], { x: 0, y: below, 'font-size': smallSize, fill: palette.quiet }),
      pen.element('g', { transform: `translate(${left + padding},${Math.round(top)})` }, members),
      pen.element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: palette.grid }),
    ];
  });
  return pen.picture(width, y + 1, palette.ink, nodes);
}

const meaningOf = ({ provider, provider_key, grade, published }: AmongRow) =>
  meaning(`${closeTurned(provider)}: ${gradeLabel(grade)}, published ${formatDate(published)}`, {
    provider: provider_key,
  });

/** The dots of one grade in rows no wider than `width`; the one that the page is about is named. */
function drawMembers(pen: Pen, level: Level, areNamed: boolean, width: number, palette: Palette) {
  const { fill } = gradeFill(palette, level.grade);
  const members = level.rows.map((row) => {
    const { provider, is_shown } = row;
    const weight = is_shown ? 'bold' : 'normal';
    const room = width - 2 * radius - gap;
    const lines = areNamed || is_shown ? wrap(provider, room, smallSize, weight) : [];
    const text = Math.max(0, ...lines.map((line) => measure(line, smallSize, weight)));
    return {
      row,
      is_shown,
      weight,
      lines,
      width: 2 * radius + (lines.length === 0 ? 0 : gap + text),
      gap: lines.length === 0 ? gap : nameGap,
      height: Math.max(2 * radius + gap, lines.length * lineHeight(smallSize)),
    };
  });
  const { places, height } = placeInRows(members, width);
  const nodes = members.flatMap(({ row, is_shown, weight, lines }, i) => {
    const { x, y } = places[i]!;
    const middle = y + lineHeight(smallSize) / 2;
    const ring = is_shown ? { stroke: palette.ink, 'stroke-width': 2.5 } : {};
    const dot = pen.element('circle', {
      cx: x + radius,
      cy: middle,
      r: radius,
      fill,
      ...ring,
      ...meaningOf(row),
    });
    if (lines.length === 0) return [dot];
    const place = { x: x + 2 * radius + gap, y: y + ascent(smallSize) + 1 };
    return [dot, pen.text(lines, { ...place, 'font-size': smallSize, 'font-weight': weight })];
  });
  return { nodes, height };
}
