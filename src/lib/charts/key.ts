import type { Fill, Palette } from './palette.ts';
import { hatch } from './hatch.ts';
import type { Pen } from './pen.ts';
import { measure, wrap } from './text.ts';
import { lineHeight, smallSize } from './theme.ts';

/** One explanation: a swatch of a fill or of the hatching, a sign, or nothing, and its words. */
export interface KeyEntry {
  readonly swatch: Fill | 'hatched' | 'outlined' | null;
  readonly words: string;
}

const side = 12;
const gap = 18;

/** The key under or over a chart: entries in a row, as many rows as the width asks for. */
export function drawKey(pen: Pen, entries: readonly KeyEntry[], width: number, palette: Palette) {
  const nodes: Node[] = [];
  const line = lineHeight(smallSize) + 2;
  let [x, y] = [0, 0];
  for (const { swatch, words } of entries) {
    const indent = swatch === null ? 0 : side + 6;
    const needed = indent + measure(words, smallSize);
    if (x > 0 && x + needed > width) [x, y] = [0, y + line];
    const box = { x: x + 0.5, y: y + 2.5, width: side, height: side };
    if (swatch === 'hatched') {
      nodes.push(pen.element('path', { d: hatch(box, 5), stroke: palette.hatch, fill: 'none' }));
      nodes.push(pen.element('rect', { ...box, fill: 'none', stroke: palette.hatch }));
    } else if (swatch === 'outlined') {
      nodes.push(pen.element('rect', { ...box, fill: 'none', stroke: palette.quiet }));
    } else if (swatch) nodes.push(pen.element('rect', { ...box, fill: swatch.fill }));
    const lines = wrap(words, width - indent, smallSize);
    const place = { x: x + indent, y: y + smallSize, 'font-size': smallSize };
    nodes.push(pen.text(lines, { ...place, fill: palette.quiet }));
    y += (lines.length - 1) * lineHeight(smallSize);
    x += needed + gap;
  }
  return { nodes, height: entries.length === 0 ? 0 : y + line };
}
