import type { Column } from '#lib/charts/chart.ts';
import type { Figure } from './figure.ts';

const pad = (number: number) => String(number).padStart(2, '0');

const formatDay = (date: Date) =>
  `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

/** A text that a spreadsheet would run as a formula is kept a text by an apostrophe before it. */
const disarm = (text: string) => (/^[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text);

function formatCell(value: unknown, label = (value: string) => value): string {
  if (value instanceof Date) return formatDay(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const text = disarm(label(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows of plain objects as CSV, with the titles of `columns` as headings. The mark at the beginning
 * and the line ends are those by which Excel recognises UTF-8 and rows.
 */
export function writeTable<R>(
  columns: readonly Column<keyof R & string>[],
  rows: readonly R[],
): string {
  const head = columns.map(({ title }) => formatCell(title));
  const body = rows.map((row) => columns.map(({ key, label }) => formatCell(row[key], label)));
  return '\ufeff' + [head, ...body].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** Rows with the names of their own columns as headings; nothing where there is no row to name them. */
export const writeRows = (rows: readonly Readonly<Record<string, unknown>>[]): string =>
  writeTable(
    Object.keys(rows[0] ?? {}).map((key) => ({ key, title: key })),
    rows,
  );

/** The rows behind a figure. */
export const writeCsv = ({ chart, rows }: Pick<Figure, 'chart' | 'rows'>): string =>
  writeTable(chart.columns, rows);
