import type { Fault } from './fault.ts';
import type { ScanFault } from './scanned.ts';

const MESSAGES = {
  encoding: (row: number, near: string, character: string) =>
    `Row ${row} holds a byte that is not UTF-8, near “${near}”; in the older encoding Windows-1252 it is ` +
    `“${character}”. In Excel choose File, Save As, “CSV UTF-8 (Comma delimited)” and drop that file.`,
  'unclosed-quote': (row: number, near: string) =>
    `A quotation mark that opens in row ${row} is never closed properly: “${near}”. Everything after it ` +
    'would be one cell. Close it, or write each mark inside the cell twice, and drop the file again.',
  'not-csv': (row: number) =>
    `Row ${row} holds a byte of value zero, which no text has; the file is damaged or is not a CSV file. ` +
    'Open it in the program it comes from, save it as CSV and drop that file.',
};

/**
 * The fault in words, with the text of the same line around it. Where the bytes are not UTF-8 they
 * are shown as Windows-1252, in which every byte is a character.
 */
export async function describeFault(file: Blob, { rule, row, offset }: ScanFault): Promise<Fault> {
  if (rule === 'not-csv') return { rule, message: MESSAGES[rule](row), row };
  const decoder = rule === 'encoding' ? 'windows-1252' : 'utf-8';
  const lines = async (from: number, to: number) => {
    const bytes = await file.slice(Math.max(0, from), to).arrayBuffer();
    return new TextDecoder(decoder).decode(bytes, { stream: true }).split(/[\r\n]+/);
  };
  const after = (await lines(offset, offset + 30))[0] ?? '';
  const before = rule === 'encoding' ? (await lines(offset - 30, offset)).at(-1) : '';
  const near = `${before}${after}`;
  return { rule, message: MESSAGES[rule](row, near, after.charAt(0)), row, value: near };
}
