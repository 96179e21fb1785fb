import type { Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { sum } from '../sum.ts';
import { wrap } from '../text.ts';
import { ascent, lineHeight, smallSize } from '../theme.ts';
import { eventsBetween } from './events.ts';

/** The words of an event over the bars, and the line that falls from them between two bars. */
export interface Notice {
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  readonly lines: readonly string[];
}

const gap = 6;
const least = 100;

/**
 * Two events share a row if the words of the first fit on the left of its line and those of the
 * second on the right; otherwise each has a row, ordered so that no line crosses words.
 */
export function placeNotices(dates: readonly Date[], left: number, step: number, width: number) {
  const events = eventsBetween(dates).map(({ next, ...words }) => ({
    x: left + next * step,
    ...words,
  }));
  if (events.length === 0) return { notices: [], height: 0 };
  const [first, last] = [events[0]!, events.at(-1)!];
  const roomLeft = first.x - left;
  const roomRight = width - last.x;
  const isPair = events.length === 2 && roomLeft >= least && roomRight >= least;
  const sides = events.map((_, i) => {
    if (isPair) return i === 0 ? 'left' : 'right';
    return roomLeft > roomRight ? 'left' : 'right';
  });
  const texts = events.map(({ x, what, when }, i) => {
    const room = sides[i] === 'left' ? x - left : width - x;
    return [what, when].flatMap((words) => wrap(words, room - gap, smallSize));
  });
  const heights = texts.map(({ length }) => length * lineHeight(smallSize) + 3);
  const above = (i: number) => {
    if (isPair) return 0;
    return sides[i] === 'right' ? sum(heights.slice(0, i)) : sum(heights.slice(i + 1));
  };
  const notices = events.map(({ x }, i): Notice => ({
    x,
    y: above(i),
    side: sides[i]!,
    lines: texts[i]!,
  }));
  return { notices, height: isPair ? Math.max(...heights) : sum(heights) };
}

export function drawNotices(
  pen: Pen,
  notices: readonly Notice[],
  bottom: number,
  palette: Palette,
) {
  return notices.flatMap(({ x, y, side, lines }) => {
    const anchor = { x: side === 'left' ? x - gap : x + gap, y: y + ascent(smallSize) };
    const type = { 'font-size': smallSize, 'text-anchor': side === 'left' ? 'end' : 'start' };
    const ends = { x1: x, x2: x, y1: y, y2: bottom };
    return [
      pen.element('line', { ...ends, stroke: palette.quiet, 'stroke-dasharray': '4 3' }),
      pen.text(lines, { ...anchor, ...type, fill: palette.quiet }),
    ];
  });
}
