import { colours, type ColourName } from './colours.ts';

/** A fill and the text that is readable on it. */
export interface Fill {
  readonly fill: string;
  readonly ink: string;
}

/** Colours for every role in a chart, as CSS colours. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly paper: string;
  readonly hatch: string;
  readonly accent: string;
  /** By canonical grade; `other` is for grades of other scales. */
  readonly grades: Readonly<Record<string, Fill>> & { readonly other: Fill };
  readonly statuses: Readonly<Record<StatusFill, Fill>>;
}

export type StatusFill =
  'verified' | 'complete' | 'under-way' | 'at-risk' | 'late' | 'waiting' | 'unknown';

function makePalette(colour: (name: ColourName) => string): Palette {
  const fill = (name: ColourName, ink: ColourName) => ({ fill: colour(name), ink: colour(ink) });
  return {
    ink: colour('--chart-ink'),
    quiet: colour('--chart-quiet'),
    grid: colour('--chart-grid'),
    paper: colour('--chart-paper'),
    hatch: colour('--chart-hatch'),
    accent: colour('--chart-accent'),
    grades: {
      Outstanding: fill('--chart-outstanding', '--chart-outstanding-ink'),
      Good: fill('--chart-good', '--chart-good-ink'),
      'Requires improvement to be good': fill(
        '--chart-requires-improvement',
        '--chart-requires-improvement-ink',
      ),
      Inadequate: fill('--chart-inadequate', '--chart-inadequate-ink'),
      other: fill('--chart-other', '--chart-other-ink'),
    },
    statuses: {
      verified: fill('--chart-verified', '--chart-verified-ink'),
      complete: fill('--chart-complete', '--chart-complete-ink'),
      'under-way': fill('--chart-under-way', '--chart-under-way-ink'),
      'at-risk': fill('--chart-at-risk', '--chart-at-risk-ink'),
      late: fill('--chart-late', '--chart-late-ink'),
      waiting: fill('--chart-waiting', '--chart-waiting-ink'),
      unknown: fill('--chart-other', '--chart-other-ink'),
    },
  };
}

/** For the page: variables, so that a picture follows the light and the dark page. */
export const screen = makePalette((name) => `var(${name})`);

/** For files: literals, because outside the page no variable has a value. */
export const paper = makePalette((name) => colours[name].light);

export const gradeFill = ({ grades }: Palette, grade: string): Fill =>
  grades[grade] ?? grades.other;
