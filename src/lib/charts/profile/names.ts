import { dodge } from '../dodge.ts';
import { gradeLabel } from '../format.ts';
import { gradeFill, type Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { measureLines, wrap } from '../text.ts';
import { ascent, lineHeight, textSize } from '../theme.ts';
import type { Bar } from './profile.ts';

/** A grade named beside its part of the last bar. */
export interface Name {
  readonly grade: string;
  readonly lines: readonly string[];
  /** The count in the middle of its part of the bar. */
  readonly middle: number;
}

const side = 10;
const gap = 6;
const line = lineHeight(textSize);

/** Best grade first; a grade that nobody holds any more is named with a nought. */
export function nameGrades(order: readonly string[], last: Bar, width: number): Name[] {
  let below = last.graded;
  return order.map((grade) => {
    const part = last.segments.find((segment) => segment.grade === grade);
    below = part?.from ?? below;
    const middle = part ? (part.from + part.to) / 2 : below;
    const words = `${gradeLabel(grade)} ${part?.providers ?? 0}`;
    return { grade, middle, lines: wrap(words, width, textSize) };
  });
}

export const widthOf = (names: readonly Name[]): number =>
  Math.ceil(
    measureLines(
      names.flatMap(({ lines }) => lines),
      textSize,
    ),
  ) +
  side +
  gap;

/** `toY` says where a count stands in the picture. */
export function drawNames(
  pen: Pen,
  names: readonly Name[],
  x: number,
  toY: (count: number) => number,
  palette: Palette,
) {
  const heights = names.map(({ lines }) => lines.length * line + 2);
  const middles = dodge(
    names.map(({ middle }) => toY(middle)),
    heights,
    toY(0),
  );
  return names.flatMap(({ grade, lines }, i) => {
    const top = middles[i]! - (lines.length * line) / 2;
    const swatch = { x, y: top + (line - side) / 2, width: side, height: side };
    return [
      pen.element('rect', { ...swatch, fill: gradeFill(palette, grade).fill }),
      pen.text(lines, { x: x + side + gap, y: top + ascent(textSize) }),
    ];
  });
}
