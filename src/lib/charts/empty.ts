import type { Frame } from './chart.ts';
import { Pen } from './pen.ts';
import { wrap } from './text.ts';
import { lineHeight, textSize } from './theme.ts';

/** The picture of no rows: it says so in words. */
export function drawEmpty(words: string, { width, height = 0, document, palette }: Frame) {
  const pen = new Pen(document);
  const lines = wrap(words, width - 32, textSize);
  const tall = Math.max(height, lines.length * lineHeight(textSize) + 64);
  const top = (tall - lines.length * lineHeight(textSize)) / 2 + textSize;
  const text = { x: width / 2, y: top, 'text-anchor': 'middle', fill: palette.quiet };
  const edge = { x: 0.5, y: 0.5, width: width - 1, height: Math.round(tall) - 1 };
  return pen.picture(width, tall, palette.ink, [
    pen.element('rect', { ...edge, fill: 'none', stroke: palette.grid }),
    pen.text(lines, text),
  ]);
}
