import { formatValue } from '#lib/tables/format-value.ts';
import type { TableColumn } from '#lib/tables/table.ts';
import { disarm } from './disarm.ts';
import { escape } from './serialize.ts';
import type { Sheet } from './sheet.ts';

function writeCell(column: TableColumn, value: unknown): string {
  const words = formatValue(column, value);
  // A table of a page is pasted into spreadsheets too.
  return escape(typeof value === 'string' ? disarm(words) : words);
}

const wrap = (name: string, cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${name}>${cell}</${name.split(' ')[0]}>`).join('')}</tr>\n`;

/** The rows of a sheet as a table of HTML that needs no style sheet. */
export const writeHtmlTable = ({ title, columns, rows }: Sheet): string =>
  `<table>\n<caption>${escape(title)}</caption>\n<thead>\n` +
  wrap(
    'th scope="col"',
    columns.map((column) => escape(column.title)),
  ) +
  '</thead>\n<tbody>\n' +
  rows
    .map((row) =>
      wrap(
        'td',
        columns.map((column) => writeCell(column, row[column.key])),
      ),
    )
    .join('') +
  '</tbody>\n</table>\n';
