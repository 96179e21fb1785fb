import { axisY, barX, text } from '@observablehq/plot';
import { drawPlot } from '../bare-plot.ts';
import type { Frame } from '../chart.ts';
import { formatNumber } from '../format.ts';
import { title, titled } from '../meaning.ts';
import { measure } from '../text.ts';
import { textSize } from '../theme.ts';
import type { PartBar } from './part-bar.ts';

/** Space between the parts and what is set apart from them. */
const apart = 12;
const leastApart = 20;

/** White between two parts, but not so much that a thin part disappears. */
const gapAfter = (width: number) => (width > 6 ? 2 : width > 3 ? 1 : 0);

interface Place {
  readonly left: number;
  readonly width: number;
  readonly row: number;
}

const titleOf = ({ label, category }: PartBar, count: number, words: string) =>
  title(`${label}: ${formatNumber(count)} ${words}`, category === null ? {} : { category });

type Part = PartBar['parts'][number] & { readonly number: number };

/** The bars with their counts, and their names at their left. */
export function drawBars(
  bars: readonly PartBar[],
  labels: readonly (readonly string[])[],
  { left, width, row }: Place,
  frame: Frame,
) {
  const { palette } = frame;
  const hasApart = bars.some(({ setApart }) => setApart > 0);
  // Counts have one scale on both sides of the gap; those set apart always have room for a number.
  const longest = Math.max(...bars.map(({ total, setApart }) => total + setApart), 1);
  const space = width - left - (hasApart ? apart + leastApart : 0);
  const unit = Math.min(space / longest, 48);
  const parts = bars.flatMap((bar, number) => bar.parts.map((part): Part => ({ ...part, number })));
  const fits = ({ count }: Part) => measure(formatNumber(count), textSize) <= count * unit - 4;
  // A bar of one part has room for its number beside it.
  const beside = parts.filter((part) => !fits(part) && bars[part.number]!.parts.length === 1);
  const others = bars.flatMap((bar, number) => (bar.setApart === 0 ? [] : [{ ...bar, number }]));
  const from = ({ total }: PartBar) => left + total * unit + (total > 0 ? apart : 0);
  const to = (one: PartBar) => from(one) + Math.max(leastApart, one.setApart * unit);
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
      x2: (part: Part) => left + part.to * unit - gapAfter(part.count * unit),
      fill: ({ fill }: Part) => fill.fill,
      title: titled(frame, ({ number, count, words }: Part) =>
        titleOf(bars[number]!, count, words),
      ),
    }),
    text(parts.filter(fits), {
      y,
      x: (part: Part) => left + ((part.from + part.to) / 2) * unit - 1,
      text: ({ count }: Part) => formatNumber(count),
      fontSize: textSize,
      fontWeight: 'bold',
      fill: ({ fill }: Part) => fill.ink,
    }),
    text(beside, {
      y,
      x: (part: Part) => left + part.to * unit + 6,
      text: ({ count }: Part) => formatNumber(count),
      textAnchor: 'start',
      fontSize: textSize,
      fontWeight: 'bold',
    }),
    barX(others, {
      y,
      x1: from,
      x2: to,
      fill: 'none',
      stroke: palette.quiet,
      inset: 0.5,
      title: titled(frame, (one: PartBar) => titleOf(one, one.setApart, 'no longer pursued')),
    }),
    text(others, {
      y,
      x: (one: PartBar) => (from(one) + to(one)) / 2,
      text: (one: PartBar) => formatNumber(one.setApart),
      fontSize: textSize,
      fill: palette.quiet,
    }),
  ];
  const options = {
    width,
    height: Math.round(row * bars.length),
    marginTop: 0,
    marginBottom: 0,
    marginLeft: left,
    marginRight: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'band', domain: bars.map((_, i) => i), padding: 0.16, round: false },
    color: { type: 'identity' },
    marks,
  } as const;
  return drawPlot(options, frame);
}
