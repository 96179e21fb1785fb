import type { Encoding } from './sheet.ts';

const listRows = (rows: readonly number[]) =>
  rows.length > 5 ? `${rows.slice(0, 5).join(', ')} and ${rows.length - 5} more` : rows.join(', ');

/** Characters that stand where others were lost, which no program can bring back. */
export function noteLost(count: number, row: number, encoding: Encoding): string[] {
  if (count === 0) return [];
  const what = count === 1 ? 'One character was' : `${count} characters were`;
  return [
    `${what} already lost when this file was saved and ${count === 1 ? 'shows' : 'show'} as “\ufffd”, the ` +
      `first in row ${row}. Read as ${encoding}. Export the file again if the text matters.`,
  ];
}

/** Rows in which a quotation mark was taken as text, because it was never closed as it should be. */
export function noteHealed(rows: readonly number[]): string[] {
  if (rows.length === 0) return [];
  const where = rows.length === 1 ? `In row ${rows[0]}` : `In rows ${listRows(rows)}`;
  return [`${where} quotation marks or separators were out of place and have been read as text.`];
}
