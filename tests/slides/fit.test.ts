import { describe, expect, it } from 'vitest';
import { screen } from '#lib/charts/theme.ts';
import { drawToFit } from '#lib/charts/fit.ts';
import { scaleFor } from '#lib/slides/fit.ts';
import { document } from '#tests/charts/document.ts';
import { samples } from '#tests/charts/samples.ts';

describe('the size that is wanted', () => {
  it('gives the smallest text of a chart, of 13 units, 24 pixels on a projector', () => {
    const { wanted, least } = scaleFor({ width: 1920, height: 1080 });
    expect(13 * wanted).toBeCloseTo(24);
    expect(least).toBeCloseTo(0.7 * wanted);
  });

  it('grows and shrinks with the narrower side of the screen, but not below that of a page', () => {
    const wanted = (width: number, height: number) => scaleFor({ width, height }).wanted;
    expect(wanted(3840, 1080)).toBeCloseTo(24 / 13);
    expect(wanted(960, 1080)).toBe(1);
    expect(scaleFor({ width: 390, height: 844 })).toEqual({ wanted: 1, least: 1 });
  });
});

/** A picture that needs so many units of height, however wide it is. */
const needing = (least: number) => (size: { width: number; height: number }) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(Math.max(least, size.height)));
  return svg;
};

const room = { width: 1800, height: 600 };
const drawn = (height: number, wanted: number) => {
  const least = Math.max(1, wanted * 0.7);
  const { svg, scale } = drawToFit(needing(height), room, { wanted, least });
  return { scale, height: Number(svg.getAttribute('height')) * scale };
};

describe('drawing to fit', () => {
  it('draws at the size that is wanted where there is room', () => {
    expect(drawn(300, 2).scale).toBeCloseTo(2);
  });

  it('draws smaller where that makes it fit', () => {
    const { scale, height } = drawn(350, 2);
    expect(scale).toBeLessThan(2);
    expect(scale).toBeGreaterThan(1.55);
    expect(height).toBeLessThanOrEqual(600);
  });

  it('lets a chart be taller than its room rather than smaller than can be read', () => {
    expect(drawn(900, 2).scale).toBeCloseTo(1.4, 1);
    expect(drawn(900, 1.2).scale).toBe(1);
    expect(drawn(900, 2).height).toBeGreaterThan(600);
  });
});

it.each(samples.filter(([name]) => !/twelve|long|seventeen|theme/.test(name)))(
  '%s fits a projector',
  (_, chart, rows) => {
    const draw = (size: { width: number; height: number }) =>
      chart.draw(rows, { ...size, document, palette: screen });
    const { svg, scale } = drawToFit(draw, room, scaleFor({ width: 1920, height: 1080 }));
    expect(Number(svg.getAttribute('height')) * scale).toBeLessThanOrEqual(room.height + 0.5);
  },
);
