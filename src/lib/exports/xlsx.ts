import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { orderFonts } from './order-fonts.ts';
import { holdText, isTooLong } from './workbook-text.ts';
import { isRate } from '#lib/tables/format-value.ts';
import type { Sheet } from './sheet.ts';
import type { TableColumn } from '#lib/tables/table.ts';

/** In letters of the type that Excel begins with. */
const [narrowest, widest] = [10, 60];

/** A note is as tall as its lines need: some programs would write one over the other. */
const noteWidth = 100;
const noteLetters = 90;

/** The height of a line, in points. */
const line = 15;

const type = { fontFamily: 'Arial', fontSize: 11 };

/** Every text is typed as a text, so that none can become a formula. */
const writeText = (words: string, look: object = {}): Cell => ({
  ...look,
  value: holdText(words),
  type: String,
});

const cutNote =
  'A text of more than 32,767 letters, which no workbook can hold, ends in …; the CSV has it whole.';

function writeValue(column: TableColumn, value: unknown): Cell {
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
  if (typeof value === 'number')
    return { value, type: Number, ...(isRate(column) && { format: '0%' }) };
  if (typeof value !== 'string') return null;
  return writeText(column.label?.(value) ?? value);
}

function widthOf(column: TableColumn, rows: Sheet['rows']): number {
  const letters = rows.map((row) => {
    const value = row[column.key];
    return typeof value === 'string' ? (column.label?.(value) ?? value).length : 0;
  });
  const longest = letters.reduce((most, length) => Math.max(most, length), column.title.length);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** A workbook: what must be known first, then the table with its title above it. */
export async function writeXlsx({ title, subtitle, columns, rows, notes }: Sheet): Promise<Blob> {
  const bold = { fontWeight: 'bold' } as const;
  const wrapped = { wrap: true, alignVertical: 'top' } as const;
  const writeNote = (words: string) => [
    writeText(words, { ...wrapped, height: line * Math.ceil(words.length / noteLetters) }),
  ];
  const isCut = rows.some((row) => columns.some(({ key }) => isTooLong(row[key])));
  const said = [subtitle, ...notes, ...(isCut ? [cutNote] : [])];
  const file = await writeXlsxFile(
    [
      {
        sheet: 'Notes',
        data: [[writeText(title, bold)], ...said.map(writeNote)],
        columns: [{ width: noteWidth }],
      },
      {
        sheet: 'Table',
        data: [
          [writeText(title, bold)],
          columns.map((column) => writeText(column.title, bold)),
          ...rows.map((row) => columns.map((column) => writeValue(column, row[column.key]))),
        ],
        columns: columns.map((column) => ({ width: widthOf(column, rows) })),
        // Title and headings stay in sight.
        stickyRowsCount: 2,
      },
    ],
    type,
  ).toBlob();
  const workbook = orderFonts(new Uint8Array(await file.arrayBuffer()));
  return new Blob([workbook], { type: file.type });
}
