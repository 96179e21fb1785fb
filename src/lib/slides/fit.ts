interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws in the units of a chart's own type size. */
type Draw = (size: Size) => SVGSVGElement;

/** CSS pixels for one unit of a chart on a projector of 1920 × 1080: its smallest text has 24. */
const onProjector = 24 / 13;
const projector = { width: 1920, height: 1080 };

/** How much larger than on a page a chart should be on a screen, whatever the size of that. */
export const scaleFor = ({ width, height }: Size): number =>
  Math.max(1, onProjector * Math.min(width / projector.width, height / projector.height));

/** Smaller than this share of the wanted size nobody reads it from the back. */
const least = 0.7;

/**
 * Draws as large as `wanted` where there is room for that, and otherwise smaller, step by step, but
 * never smaller than on a page. A chart that needs still more height than its room has gets it.
 */
export function drawToFit(draw: Draw, room: Size, wanted: number): SVGSVGElement {
  const smallest = Math.max(1, wanted * least);
  for (let scale = wanted; ; scale = Math.max(smallest, scale * 0.95)) {
    const size = {
      width: Math.floor(room.width / scale),
      height: Math.floor(room.height / scale),
    };
    const svg = draw(size);
    if (scale <= smallest || Number(svg.getAttribute('height')) <= size.height) return svg;
  }
}
