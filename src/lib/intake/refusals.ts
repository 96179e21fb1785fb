import type { Fault } from './fault.ts';
import { listWords } from './headings.ts';
import type { Table } from './sheet.ts';

/** Faults of a whole file that need no further look into it. */
export const isEmpty: Fault = {
  rule: 'empty',
  message: 'This file is empty. Check that the export has finished, and drop the file again.',
};

export const isTooLarge: Fault = {
  rule: 'too-large',
  message:
    'This file is larger than 500 MB, more than can be read in a browser. Split it, for instance by ' +
    'year, and drop the parts one by one.',
};

/** As many as any spreadsheet has; nobody could say of more what each of them is. */
const mostColumns = 16_384;

/** A table that is wider than any; null where it is not. */
export const isTooWide = (columns: number): Fault | null =>
  columns <= mostColumns
    ? null
    : {
        rule: 'too-large',
        message:
          `This file has ${columns.toLocaleString('en-GB')} columns, more than the ` +
          `${mostColumns.toLocaleString('en-GB')} that a spreadsheet has. Check what separates its cells, and drop the file again.`,
      };

export const isUnreadable: Fault = {
  rule: 'not-csv',
  message:
    'This could not be read. It may be a folder, or it was moved or changed after it was chosen; ' +
    'close it in other programs and drop it again.',
};

export const hasNoRows = (headerRow: number): Fault => ({
  rule: 'no-rows',
  message:
    `This file has headings in row ${headerRow} but no rows under them. Check the filter of the ` +
    'export, and drop the file again.',
  row: headerRow,
});

export const holdsZero = (row: number): Fault => ({
  rule: 'not-csv',
  message:
    `Row ${row} holds a byte of value zero, which no text has; the file is damaged or is not a CSV file. ` +
    'Open it in the program it comes from, save it as CSV and drop that file.',
  row,
});

export const hasOneColumn = ({ headings, headerRows }: Table): Fault => ({
  rule: 'unknown-layout',
  message:
    `This file has a single column${headings[0] ? `, headed ${listWords([headings[0]])}` : ''}. A table has at least ` +
    'two: check that the export is complete and what separates its cells, and drop the file again.',
  row: headerRows.last,
});
