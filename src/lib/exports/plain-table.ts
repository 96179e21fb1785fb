import { formatPlain } from './csv.ts';
import type { Sheet } from './sheet.ts';

/** Headings and rows with tabs between cells, as spreadsheets take them from the clipboard. */
export const writePlainTable = ({ columns, rows }: Sheet): string =>
  [
    columns.map(({ title }) => formatPlain(title)),
    ...rows.map((row) => columns.map(({ key, label }) => formatPlain(row[key], label))),
  ]
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
