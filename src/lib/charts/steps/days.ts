import type { Numbered } from '../annotation.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { scale } from '../scale.ts';
import { smallSize } from '../theme.ts';
import { placeNumbers } from './place-numbers.ts';
import type { Place } from './panel.ts';

/** A dashed line at the day of each annotation, with its number between two grades. */
export function drawDays(
  pen: Pen,
  annotations: readonly Numbered[],
  toX: (time: number) => number,
  dots: readonly { readonly x: number; readonly y: number }[],
  { top, head, row }: Place,
  palette: Palette,
) {
  const xs = annotations.map(({ day }) => toX(day.getTime()));
  const edges = scale.slice(1).map((_, i) => top + head + row * (i + 1));
  const places = placeNumbers(xs, edges, dots);
  return annotations.flatMap(({ number }, i) => {
    const { x, y } = places[i]!;
    const ends = { x1: x, x2: x, y1: top + head, y2: top + head + row * scale.length };
    const text = { x, y: y + smallSize * 0.36, 'text-anchor': 'middle', 'font-size': smallSize };
    return [
      pen.element('line', { ...ends, stroke: palette.quiet, 'stroke-dasharray': '2 3' }),
      pen.element('circle', { cx: x, cy: y, r: 8, fill: palette.paper, stroke: palette.quiet }),
      pen.text([String(number)], text),
    ];
  });
}
