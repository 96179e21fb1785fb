import { describe, expect, it } from 'vitest';
import { screen } from '#lib/charts/theme.ts';
import { boxesOf, overlapsIn, strayIn } from './boxes.ts';
import { document } from './document.ts';
import { samples } from './samples.ts';

const frames = [
  { width: 300 },
  { width: 360 },
  { width: 480 },
  { width: 640 },
  { width: 1000 },
  { width: 616, height: 280 },
];

describe.each(samples)('%s', (_, chart, rows) => {
  describe.each(frames)('in $width × $height', (frame) => {
    const svg = chart.draw(rows, { ...frame, document, palette: screen });
    const boxes = boxesOf(svg);

    it('is a bare svg of the width asked for and at least the height', () => {
      expect(svg.localName).toBe('svg');
      expect(Number(svg.getAttribute('width'))).toBe(frame.width);
      expect(Number(svg.getAttribute('height'))).toBeGreaterThanOrEqual(frame.height ?? 40);
    });

    it('draws every shape and every text inside its frame', () => {
      expect(strayIn(svg, boxes)).toEqual([]);
    });

    it('lays no text on another', () => {
      expect(overlapsIn(boxes)).toEqual([]);
    });

    it('needs no style sheet, no inline style and no id', () => {
      const markup = svg.outerHTML;
      expect(markup).not.toMatch(/<style|style=|class=|id=|currentColor|NaN|undefined|null/);
    });
  });
});
