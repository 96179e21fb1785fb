interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels for one unit of a chart on a projector of 1920 × 1080: its smallest text has 24. */
const onProjector = 24 / 13;
const projector = { width: 1920, height: 1080 };

/** Smaller than this share of the wanted size nobody reads it from the back. */
const smallest = 0.7;

/**
 * How much larger than on a page a chart should be on a screen, whatever the size of that, and how
 * much it may become where it needs more room: never smaller than on a page.
 */
export function scaleFor({ width, height }: Size) {
  const share = Math.min(width / projector.width, height / projector.height);
  const wanted = Math.max(1, onProjector * share);
  return { wanted, least: Math.max(1, wanted * smallest) };
}
