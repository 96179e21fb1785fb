import { closeTurned } from '#lib/contracts/turning.ts';
import type { Frame } from '../chart.ts';
import { formatCount, formatDate, formatMonth, inSentence, listWords } from '../format.ts';
import { drawKey } from '../key.ts';
import { meaning } from '../meaning.ts';
import { Pen } from '../pen.ts';
import { measureLines, widestWord, wrap } from '../text.ts';
import { ascent, lineHeight, smallSize, textSize } from '../theme.ts';
import { markOf, marksIn, readCourses, readDays, type Course, type ThemeRow } from './courses.ts';

const labelGap = 12;
const cellGap = 10;
const rowGap = 8;
const headHeight = lineHeight(smallSize) + 8;
const bandGap = 20;
const dot = 4;
const line = lineHeight(textSize);

const meaningOf = ({ theme, published, areas, strengths }: ThemeRow, word: string) => {
  const counts = [
    ...(areas > 0 ? [formatCount(areas, 'area for improvement', 'areas for improvement')] : []),
    ...(strengths > 0 ? [formatCount(strengths, 'strength')] : []),
  ];
  const kind = `${inSentence(word)}, ${listWords(counts)}`;
  return meaning(`${closeTurned(theme)}, ${formatDate(published)}: ${kind}`, {
    inspection: published,
  });
};

interface Layout {
  readonly labelWidth: number;
  readonly column: number;
  readonly areWords: boolean;
  /** How many inspections stand beside each other. */
  readonly across: number;
}

function chooseLayout(
  courses: readonly Course[],
  days: readonly Date[],
  width: number,
  words: readonly string[],
): Layout {
  const names = courses.map(({ theme }) => theme);
  const oneWord = Math.max(...names.map((name) => widestWord(name, textSize)));
  const share = Math.max(width * 0.32, Math.min(oneWord, width * 0.45));
  const labelWidth = Math.ceil(Math.min(measureLines(names, textSize), share));
  const room = width - labelWidth - labelGap;
  const heads = measureLines(days.map(formatMonth), smallSize) + cellGap;
  const wide = Math.max(heads, measureLines(words, smallSize, 'bold') + 3 * dot + cellGap);
  const areWords = wide * days.length <= room;
  const column = areWords ? wide : Math.min(heads, room);
  const across = Math.max(1, Math.min(days.length, Math.floor(room / column)));
  return { labelWidth, areWords, across, column: Math.min(room / across, Math.max(column, 130)) };
}

/** A table of themes by inspections. Where all do not fit beside each other, later ones go below. */
export function drawThemes(rows: readonly ThemeRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const marks = marksIn(rows);
  const days = readDays(rows);
  const all = readCourses(rows);
  const layout = chooseLayout(
    all,
    days,
    width,
    marks.map(({ word }) => word),
  );
  const { labelWidth, column, areWords, across } = layout;
  const entries = marks.map(({ letter, meaning }) => ({
    swatch: null,
    words: `${letter} ${meaning}`,
  }));
  const key = areWords ? { nodes: [], height: 0 } : drawKey(pen, entries, width, palette);
  const inks = { strong: palette.ink, plain: palette.ink, quiet: palette.quiet };
  const nodes: Node[] = [...key.nodes];
  let top = key.height === 0 ? 0 : key.height + 10;
  for (let first = 0; first < days.length; first += across) {
    const shown = days.slice(first, first + across);
    const courses = all.filter(({ at }) => shown.some((day) => at.has(day.getTime())));
    const left = (i: number) => labelWidth + labelGap + i * column;
    for (const [i, day] of shown.entries())
      nodes.push(
        pen.text([formatMonth(day)], {
          x: left(i),
          y: top + ascent(smallSize),
          'font-size': smallSize,
          fill: palette.quiet,
        }),
      );
    top += headHeight;
    for (const { theme, at } of courses) {
      const label = wrap(theme, labelWidth, textSize);
      const tall = label.length * line + rowGap;
      const edge = { x1: 0, x2: width, y1: top - rowGap / 2, y2: top - rowGap / 2 };
      nodes.push(pen.element('line', { ...edge, stroke: palette.grid }));
      nodes.push(pen.text(label, { x: 0, y: top + ascent(textSize) }));
      for (const [i, day] of shown.entries()) {
        const row = at.get(day.getTime());
        if (!row) continue;
        const { word, letter, weight } = markOf(row);
        const x = left(i);
        const ink = inks[weight];
        if (row.areas > 0)
          nodes.push(
            pen.element('circle', {
              cx: x + dot,
              cy: top + line / 2,
              r: dot,
              fill: palette.accent,
              ...meaningOf(row, word),
            }),
          );
        else if (row.strengths > 0)
          nodes.push(
            pen.element('circle', {
              cx: x + dot,
              cy: top + line / 2,
              r: dot - 0.5,
              fill: 'none',
              stroke: palette.quiet,
              ...meaningOf(row, word),
            }),
          );
        const type = {
          'font-size': smallSize,
          'font-weight': weight === 'strong' ? 'bold' : 'normal',
        };
        const place = { x: x + 3 * dot, y: top + ascent(textSize), fill: ink };
        nodes.push(pen.text([areWords ? word : letter], { ...place, ...type }));
      }
      top += tall;
    }
    top += bandGap;
  }
  const height = Math.max(frame.height ?? 0, top - bandGap);
  return pen.picture(width, height, palette.ink, nodes);
}
