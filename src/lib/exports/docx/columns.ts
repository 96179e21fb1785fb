import { measure, widestWord } from '#lib/charts/text.ts';
import { sum } from '#lib/charts/sum.ts';
import { formatValue } from '#lib/tables/format-value.ts';
import { cleanLine } from '../clean-words.ts';
import { noValue, type Sheet } from '../sheet.ts';
import { textWidth, type Orientation } from './page.ts';

/** Nine points, and the room beside the text of a cell, in twips. */
const cellSize = 9 * 20;
const padding = 2 * 90 + 80;

/** A column that asks for more is broken into lines rather than squeeze the others. */
const widestAsked = 4200;
const longestWord = 2400;

/** One column as it is printed: its heading, its cells, and whether they are numbers. */
interface Printed {
  readonly title: string;
  readonly isNumber: boolean;
  readonly cells: readonly string[];
}

export const printColumns = ({ columns, rows }: Sheet): Printed[] =>
  columns.map((column) => {
    const { key, title } = column;
    const values = rows.map((row) => row[key]);
    const some = values.filter((value) => value !== null && value !== undefined);
    return {
      title: cleanLine(title),
      isNumber: some.length > 0 && some.every((value) => typeof value === 'number'),
      cells: values.map((value) => cleanLine(formatValue(column, value)) || noValue),
    };
  });

const share = (widths: readonly number[], room: number): number[] => {
  const all = sum(widths);
  return widths.map((width) => (width * room) / all);
};

/** The room for every column: its longest line if all have that, else at least its longest word. */
function divide(columns: readonly Printed[], room: number) {
  const wanted = columns.map(({ title, cells }) => ({
    line: Math.max(
      ...cells.map((cell) => Math.min(widestAsked, measure(cell, cellSize))),
      Math.min(widestAsked / 2, measure(title, cellSize, 'bold')),
    ),
    word: Math.min(
      longestWord,
      Math.max(
        widestWord(title, cellSize, 'bold'),
        ...cells.map((cell) => widestWord(cell, cellSize)),
      ),
    ),
  }));
  const words = wanted.map(({ word }) => word + padding);
  const lines = wanted.map(({ line, word }) => Math.max(line, word) + padding);
  const spare = room - sum(words);
  if (spare < 0) return { widths: share(words, room), isTight: true };
  const more = lines.map((line, i) => line - words[i]!);
  const most = sum(more);
  const isTight = most > 3 * spare;
  if (most <= spare) return { widths: share(lines, room), isTight };
  return { widths: words.map((word, i) => word + (more[i]! * spare) / most), isTight };
}

/** On which page a table has room, and how wide its columns are there, in twips. */
export function placeColumns(columns: readonly Printed[]): {
  orientation: Orientation;
  widths: number[];
} {
  const portrait = divide(columns, textWidth.portrait);
  if (!portrait.isTight) return { orientation: 'portrait', widths: portrait.widths };
  return { orientation: 'landscape', widths: divide(columns, textWidth.landscape).widths };
}
