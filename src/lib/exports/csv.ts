import type { Column } from '#lib/charts/chart.ts';
import { disarm } from './disarm.ts';
import type { Sheet } from './sheet.ts';

const pad = (number: number) => String(number).padStart(2, '0');

const formatDay = (date: Date) =>
  `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

/** A value as a spreadsheet reads it, whatever stands between cells. */
export function formatPlain(value: unknown, label = (value: string) => value): string {
  if (value instanceof Date) return formatDay(value);
  if (typeof value === 'number') return String(value);
  // A file with a zero in it is taken for no text, by us too.
  return typeof value === 'string' ? disarm(label(value).replaceAll('\0', '')) : '';
}

function formatCell(value: unknown, label?: (value: string) => string): string {
  const text = formatPlain(value, label);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The line end and the mark at the beginning are those by which Excel recognises rows and UTF-8. */
const writeLine = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

/** The mark and the headings, with which a file begins. */
export const writeHead = (columns: readonly Pick<Column, 'title'>[]): string =>
  '\ufeff' + writeLine(columns.map(({ title }) => formatCell(title)));

/** Rows of plain objects as the lines that follow. */
export const writeBody = <R>(
  columns: readonly Column<keyof R & string>[],
  rows: readonly R[],
): string =>
  rows
    .map((row) => writeLine(columns.map(({ key, label }) => formatCell(row[key], label))))
    .join('');

/** Rows of plain objects as CSV, with the titles of `columns` as headings. */
export const writeTable = <R>(
  columns: readonly Column<keyof R & string>[],
  rows: readonly R[],
): string => writeHead(columns) + writeBody(columns, rows);

/** Rows with the names of their own columns as headings; nothing where there is no row to name them. */
export const writeRows = (rows: readonly Readonly<Record<string, unknown>>[]): string =>
  writeTable(
    Object.keys(rows[0] ?? {}).map((key) => ({ key, title: key })),
    rows,
  );

/** A sheet: its rows and, below an empty line, what must be read with them, a line each. */
export const writeCsv = ({ columns, rows, title, subtitle, notes }: Sheet): string =>
  writeTable(columns, rows) +
  writeLine([]) +
  [title, subtitle, ...notes].map((words) => writeLine([formatCell(words)])).join('');
