import type PptxGenJS from 'pptxgenjs';
import { paper } from '#lib/charts/palette.ts';
import { formatValue } from '#lib/tables/format-value.ts';
import type { TableColumn } from '#lib/tables/table.ts';
import { cleanLine } from '../clean-words.ts';
import { noValue, type Sheet } from '../sheet.ts';
import { bare, bodyTop, font, inner, margin } from './masters.ts';

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
      text: cleanLine(formatValue(column, row[column.key])) || noValue,
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
