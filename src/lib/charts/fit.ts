interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws in the units of a chart's own type size. */
type Draw = (size: Size) => SVGSVGElement;

/** How large a unit of a chart is to be in the room that there is, and how small it may become. */
interface Scale {
  readonly wanted: number;
  readonly least: number;
}

/**
 * Draws as large as wanted where there is room for that, and otherwise smaller, step by step, but
 * never smaller than `least`. A chart that needs still more height than its room has gets it.
 *
 * @param room in the lengths in which the scale says how large a unit is: pixels, millimetres
 */
export function drawToFit(draw: Draw, room: Size, { wanted, least }: Scale) {
  for (let scale = wanted; ; scale = Math.max(least, scale * 0.95)) {
    const size = {
      width: Math.floor(room.width / scale),
      height: Math.floor(room.height / scale),
    };
    const svg = draw(size);
    if (scale <= least || Number(svg.getAttribute('height')) <= size.height) return { svg, scale };
  }
}
