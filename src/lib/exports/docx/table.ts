import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { paper } from '#lib/charts/palette.ts';
import { sum } from '#lib/charts/sum.ts';
import { noValue, type Sheet } from '../sheet.ts';
import { placeColumns, printColumns } from './columns.ts';
import type { Orientation } from './page.ts';
import { writeCaption, writeNote } from './text.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: paper.grid.slice(1) };
const strong = { ...line, size: 8, color: paper.quiet.slice(1) };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Whether a row stays on one page. One that is taller than a page must not try to. */
const isWhole = (cells: readonly string[]) => cells.every((text) => text.length <= 500);

/** A table with its caption over it and its notes under it, and the page that it needs. */
export function writeTable(sheet: Sheet): {
  orientation: Orientation;
  children: (Paragraph | Table)[];
} {
  const columns = printColumns(sheet);
  const { orientation, widths } = placeColumns(columns);
  const makeRow = (cells: readonly string[], isHeading: boolean, isKept: boolean) =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: isWhole(cells),
      children: cells.map(
        (text, i) =>
          new TableCell({
            width: { size: Math.round(widths[i]!), type: WidthType.DXA },
            margins: { left: 90, right: 90 },
            ...(isHeading ? { verticalAlign: 'bottom', borders: { bottom: strong } } : {}),
            children: [
              new Paragraph({
                style: 'TableText',
                keepNext: isKept,
                alignment: columns[i]!.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text, bold: isHeading })],
              }),
            ],
          }),
      ),
    });
  const head = makeRow(
    columns.map(({ title }) => title),
    true,
    true,
  );
  // A short table is not parted from its heading; a row is kept with the next one for that.
  const isShort = sheet.rows.length <= 8 && columns.every(({ cells }) => isWhole(cells));
  const isEmpty = columns.some(({ cells }) => cells.includes(noValue));
  const notes = [
    ...sheet.notes,
    ...(isEmpty ? [`“${noValue}” means that there is no value.`] : []),
  ];
  const last = sheet.rows.length - 1;
  const body = sheet.rows.map((_, i) =>
    makeRow(
      columns.map(({ cells }) => cells[i]!),
      false,
      // The last row goes to the next page with its notes rather than leave them alone there.
      isShort || (i === last && isWhole(columns.map(({ cells }) => cells[i]!))),
    ),
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: Math.round(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: strong,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [head, ...body],
  });
  return {
    orientation,
    children: [
      writeCaption('Table', sheet.title, sheet.subtitle),
      table,
      // Space between the table and what follows it; a table has none of its own.
      ...(notes.length === 0 ? [new Paragraph({ style: 'NoteSmall' })] : []),
      ...notes.map((note, i) => writeNote(note, i === notes.length - 1)),
    ],
  };
}
