import type { Frame } from '../chart.ts';
import { drawKey, type KeyEntry } from '../key.ts';
import { Pen } from '../pen.ts';
import { measureLines, widestWord, wrap } from '../text.ts';
import { lineHeight, textSize } from '../theme.ts';
import { drawBars } from './bars.ts';
import type { PartBar } from './part-bar.ts';

const labelGap = 10;
const keyGap = 12;
const rowPadding = 10;
const tallestRow = 48;

/** Bars under one another with their names at the left and the key of their parts over them. */
export function drawPartBars(
  bars: readonly PartBar[],
  entries: readonly KeyEntry[],
  frame: Frame,
): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const key = drawKey(pen, entries, width, palette);

  const names = bars.map(({ label }) => label);
  const oneWord = Math.max(...names.map((name) => widestWord(name, textSize)));
  const share = Math.max(width * 0.3, Math.min(oneWord, width * 0.4));
  const labelWidth = Math.ceil(Math.min(measureLines(names, textSize), share));
  const labels = names.map((name) => wrap(name, labelWidth, textSize));
  const most = Math.max(...labels.map(({ length }) => length));
  const least = most * lineHeight(textSize) + rowPadding;
  const given = ((frame.height ?? 0) - key.height - keyGap) / bars.length;
  const row = Math.max(least, Math.min(given, tallestRow));

  const left = labelWidth + labelGap;
  const drawn = drawBars(bars, labels, { left, width, row }, frame);
  const top = key.height + keyGap;
  const height = Math.max(frame.height ?? 0, top + row * bars.length);
  return pen.picture(width, height, palette.ink, [...key.nodes, pen.place(drawn, 0, top)]);
}
