export const millimetresPerInch = 25.4;

/** Points are the measure of type: 72 to an inch. */
export const millimetresPerPoint = millimetresPerInch / 72;

/** How large a picture is on paper or screen, and what stands in it. */
export interface Format {
  /** In millimetres. A picture that needs more height than that takes more. */
  readonly width: number;
  readonly height: number;
  /** How large the text of a chart is wanted, and how small it may become so that all fits, in points. */
  readonly textSize: number;
  readonly leastTextSize: number;
  readonly dotsPerInch: number;
  /** Whether title, as-at date, notes and source are in the picture, or left to the text around it. */
  readonly isStandalone: boolean;
}

/** A format with a name, for a place that pictures are often made for. */
export interface Preset extends Format {
  readonly id: string;
  readonly label: string;
}

const dotsPerInch = 96;

/** Pixels of a web page as millimetres. */
const fromPixels = (pixels: number) => (pixels * millimetresPerInch) / dotsPerInch;

export const wordPortrait: Preset = {
  id: 'word',
  label: 'Word, portrait page (159 × 100 mm)',
  width: 159,
  height: 100,
  textSize: 12,
  leastTextSize: 10,
  dotsPerInch: 300,
  isStandalone: true,
};

export const presets: readonly Preset[] = [
  wordPortrait,
  {
    ...wordPortrait,
    id: 'word-wide',
    label: 'Word, landscape page (246 × 120 mm)',
    width: 246,
    height: 120,
  },
  {
    ...wordPortrait,
    id: 'slide',
    label: 'Slide, 16:9 (320 × 180 mm)',
    width: 320,
    height: 180,
    textSize: 18,
    leastTextSize: 14,
  },
  {
    id: 'gov-uk',
    label: 'GOV.UK (960 × 640 pixels)',
    width: fromPixels(960),
    height: fromPixels(640),
    textSize: 15,
    leastTextSize: 12,
    dotsPerInch,
    isStandalone: true,
  },
  {
    id: 'square',
    label: 'Square (1,080 × 1,080 pixels)',
    width: fromPixels(1080),
    height: fromPixels(1080),
    textSize: 18,
    leastTextSize: 14,
    dotsPerInch,
    isStandalone: true,
  },
];
