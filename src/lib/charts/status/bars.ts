import { axisY, barX, text } from '@observablehq/plot';
import { drawPlot } from '../bare-plot.ts';
import type { Frame } from '../chart.ts';
import { measure } from '../text.ts';
import { textSize } from '../theme.ts';
import { fillOf, type Standing } from './groups.ts';

/** Space between the live actions and those no longer pursued. */
const apart = 12;
const leastDropped = 20;

/** White between two parts, but not so much that a thin part disappears. */
const gapAfter = (width: number) => (width > 6 ? 2 : width > 3 ? 1 : 0);

interface Place {
  readonly left: number;
  readonly width: number;
  readonly row: number;
}

type Part = Standing['parts'][number] & { readonly number: number };

/** The bars with their counts, and the names of the categories at their left. */
export function drawBars(
  standings: readonly Standing[],
  labels: readonly (readonly string[])[],
  { left, width, row }: Place,
  frame: Frame,
) {
  const { palette } = frame;
  const hasDropped = standings.some(({ dropped }) => dropped > 0);
  // Counts have one scale on both sides of the gap; those set apart always have room for a number.
  const longest = Math.max(...standings.map(({ live, dropped }) => live + dropped), 1);
  const space = width - left - (hasDropped ? apart + leastDropped : 0);
  const unit = Math.min(space / longest, 48);
  const parts = standings.flatMap((standing, number) =>
    standing.parts.map((part): Part => ({ ...part, number })),
  );
  const fits = ({ actions }: Part) => measure(String(actions), textSize) <= actions * unit - 4;
  const dropped = standings.flatMap((standing, number) =>
    standing.dropped === 0 ? [] : [{ ...standing, number }],
  );
  const from = ({ live }: Standing) => left + live * unit + (live > 0 ? apart : 0);
  const to = (one: Standing) => from(one) + Math.max(leastDropped, one.dropped * unit);
  const y = 'number';
  const marks = [
    axisY({
      tickSize: 0,
      label: null,
      fontSize: textSize,
      textAnchor: 'start',
      tickPadding: left,
      lineHeight: 1.2,
      tickFormat: (number: number) => labels[number]!.join('\n'),
    }),
    barX(parts, {
      y,
      x1: (part: Part) => left + part.from * unit,
      x2: (part: Part) => left + part.to * unit - gapAfter(part.actions * unit),
      fill: ({ group }: Part) => fillOf(palette, group).fill,
    }),
    text(parts.filter(fits), {
      y,
      x: (part: Part) => left + ((part.from + part.to) / 2) * unit - 1,
      text: ({ actions }: Part) => String(actions),
      fontSize: textSize,
      fontWeight: 'bold',
      fill: ({ group }: Part) => fillOf(palette, group).ink,
    }),
    barX(dropped, { y, x1: from, x2: to, fill: 'none', stroke: palette.quiet, inset: 0.5 }),
    text(dropped, {
      y,
      x: (one: Standing) => (from(one) + to(one)) / 2,
      text: (one: Standing) => String(one.dropped),
      fontSize: textSize,
      fill: palette.quiet,
    }),
  ];
  const options = {
    width,
    height: Math.round(row * standings.length),
    marginTop: 0,
    marginBottom: 0,
    marginLeft: left,
    marginRight: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'band', domain: standings.map((_, i) => i), padding: 0.16, round: false },
    color: { type: 'identity' },
    marks,
  } as const;
  return drawPlot(options, frame);
}
