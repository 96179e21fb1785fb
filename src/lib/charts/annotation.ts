import { dot, ruleX, text } from '@observablehq/plot';
import { closeTurned } from '#lib/contracts/turning.ts';
import { formatDate } from './format.ts';
import type { Palette } from './palette.ts';
import { smallSize } from './theme.ts';

/** A day that the user wrote something about, at midnight UTC. */
export interface Annotation {
  readonly day: Date;
  readonly words: string;
}

/** One that stands on a chart, under the number by which the note beneath it is found. */
export type Numbered = Annotation & { readonly number: number };

/** Those within the days of a chart, numbered in their order. */
export const numberWithin = (
  annotations: readonly Annotation[],
  [first, last]: readonly [Date, Date],
): Numbered[] =>
  annotations
    .filter(({ day }) => day >= first && day <= last)
    .toSorted((a, b) => a.day.getTime() - b.day.getTime())
    .map((annotation, i) => ({ ...annotation, number: i + 1 }));

/** What is printed under a chart of each: "1. 12 January 2015: A new director." */
export const sayAnnotation = ({ number, day, words }: Numbered): string =>
  `${number}. ${formatDate(day)}: ${closeTurned(words.replace(/\.$/, ''))}.`;

/** Neighbours stand at different heights, so that no number lies on another. */
const levels = [0.9, 0.68, 0.46, 0.24];
const levelOf = ({ number }: Numbered): number => levels[(number - 1) % levels.length]!;

/** A dashed line at each day with its number on it; `most` is the top of the scale of y. */
export function markDays(annotations: readonly Numbered[], most: number, palette: Palette) {
  const y = (one: Numbered) => levelOf(one) * most;
  return [
    ruleX(annotations, {
      x: 'day',
      y1: 0,
      y2: () => most,
      stroke: palette.quiet,
      strokeDasharray: '2 3',
    }),
    dot(annotations, { x: 'day', y, r: 8, fill: palette.paper, stroke: palette.quiet }),
    text(annotations, { x: 'day', y, text: 'number', fontSize: smallSize, fill: palette.ink }),
  ];
}
