import type PptxGenJS from 'pptxgenjs';
import { formatCell, formatPercent } from '#lib/charts/format.ts';
import { paper } from '#lib/charts/palette.ts';
import type { TableColumn } from '#lib/tables/table.ts';
import { cleanLine } from '../clean-words.ts';
import { isRate, type Sheet } from '../sheet.ts';
import { bare, bodyTop, font, inner, margin } from './masters.ts';

const wordsOf = (column: TableColumn, value: unknown) =>
  cleanLine(
    typeof value === 'number' && isRate(column)
      ? formatPercent(value)
      : formatCell(value, column.label),
  ) || '–';

const line = { type: 'solid', pt: 1, color: bare(paper.grid) } as const;
const none = { type: 'none' } as const;

/** A table of few rows as one that can be edited there, with its notes in those of the slide. */
export function addTable(slide: PptxGenJS.Slide, { columns, rows, subtitle, notes }: Sheet): void {
  const align = ({ key }: TableColumn) =>
    rows.some((row) => typeof row[key] === 'number') ? ('right' as const) : ('left' as const);
  const head = columns.map((column) => ({
    text: cleanLine(column.title),
    options: { bold: true, align: align(column) },
  }));
  const body = rows.map((row) =>
    columns.map((column) => ({
      text: wordsOf(column, row[column.key]),
      options: { align: align(column) },
    })),
  );
  slide.addTable([head, ...body], {
    x: margin,
    y: bodyTop,
    w: inner,
    fontFace: font,
    fontSize: 18,
    color: bare(paper.ink),
    border: [none, none, line, none],
    margin: [0.06, 0.1, 0.06, 0.1],
    autoPage: false,
  });
  slide.addNotes([subtitle, ...notes].map(cleanLine).join('\n'));
}
