import type { Frame } from '../chart.ts';
import { categoryLabel } from '../format.ts';
import { drawKey, type KeyEntry } from '../key.ts';
import { Pen } from '../pen.ts';
import { measureLines, widestWord, wrap } from '../text.ts';
import { lineHeight, textSize } from '../theme.ts';
import { drawBars } from './bars.ts';
import { countGroups, droppedWords, fillOf, readStandings } from './groups.ts';
import type { StatusRow } from './groups.ts';

const labelGap = 10;
const keyGap = 12;
const rowPadding = 10;
const tallestRow = 48;

/** One bar a category: its live actions by state, and those no longer pursued set apart. */
export function drawStatuses(rows: readonly StatusRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const standings = readStandings(rows);
  const hasDropped = standings.some(({ dropped }) => dropped > 0);
  const entries: KeyEntry[] = countGroups(rows).map(({ group }) => ({
    swatch: fillOf(palette, group),
    words: group.words,
  }));
  if (hasDropped) entries.push({ swatch: 'outlined', words: droppedWords });
  const key = drawKey(pen, entries, width, palette);

  const names = standings.map(({ category }) => categoryLabel(category));
  const oneWord = Math.max(...names.map((name) => widestWord(name, textSize)));
  const share = Math.max(width * 0.3, Math.min(oneWord, width * 0.4));
  const labelWidth = Math.ceil(Math.min(measureLines(names, textSize), share));
  const labels = names.map((name) => wrap(name, labelWidth, textSize));
  const most = Math.max(...labels.map(({ length }) => length));
  const least = most * lineHeight(textSize) + rowPadding;
  const given = ((frame.height ?? 0) - key.height - keyGap) / standings.length;
  const row = Math.max(least, Math.min(given, tallestRow));

  const left = labelWidth + labelGap;
  const bars = drawBars(standings, labels, { left, width, row }, frame);
  const top = key.height + keyGap;
  const height = Math.max(frame.height ?? 0, top + row * standings.length);
  return pen.picture(width, height, palette.ink, [...key.nodes, pen.place(bars, 0, top)]);
}
