import { writeHtmlTable } from '#lib/exports/html-table.ts';
import { writePlainTable } from '#lib/exports/plain-table.ts';
import type { Sheet } from '#lib/exports/sheet.ts';

/** Puts one thing on the clipboard, in every kind that it has. */
async function copy(kinds: Readonly<Record<string, Blob | Promise<Blob>>>): Promise<void> {
  if (typeof ClipboardItem === 'undefined')
    throw new Error('This browser does not let the page copy; save a file instead.');
  await navigator.clipboard.write([new ClipboardItem(kinds)]);
}

/** A picture may still be drawn: some browsers let a page copy only at once after a press. */
export const copyPicture = (png: Promise<Blob>): Promise<void> => copy({ 'image/png': png });

/** As a table where it is pasted into a document, and as cells where it is pasted into a spreadsheet. */
export const copyTable = (sheet: Sheet): Promise<void> =>
  copy({
    'text/html': new Blob([writeHtmlTable(sheet)], { type: 'text/html' }),
    'text/plain': new Blob([writePlainTable(sheet)], { type: 'text/plain' }),
  });

/** The source of a piece of a page, to be pasted among that of another. */
export const copySource = (html: string): Promise<void> =>
  copy({ 'text/plain': new Blob([html], { type: 'text/plain' }) });
