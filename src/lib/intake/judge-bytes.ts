import { detectEncoding } from './detect-encoding.ts';
import type { Fault } from './fault.ts';

/** Largest file that is taken, in bytes: the database and its working space have to fit beside it. */
export const LARGEST = 500_000_000;

const SAVE_AS_CSV =
  'In Excel choose File, Save As, “CSV UTF-8 (Comma delimited)” and drop that file.';

/** The first bytes of files that are often dropped in place of a CSV, and what to say about them. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    `This is an Excel workbook (.xlsx) or another zipped file, not a CSV file. ${SAVE_AS_CSV}`,
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    `This is an Excel workbook in the older format (.xls), not a CSV file. ${SAVE_AS_CSV}`,
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF document. Throughline reads tables in CSV files; ask whoever published it for the table behind it.',
  ],
];

const BINARY =
  'This is not a text file. Throughline reads tables in CSV files: open it in the program it comes ' +
  'from, save it as “CSV UTF-8” and drop that file.';

/** Bytes that a UTF-8 byte order mark takes at the start of the file: 3, or 0 where it has none. */
export const markLength = (head: Uint8Array) => (starts(head, [0xef, 0xbb, 0xbf]) ? 3 : 0);

const starts = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte);

/** What the first bytes of a file say against its being a table of text, or null. */
export function judgeBytes(head: Uint8Array): Fault | null {
  const known = SIGNATURES.find(([signature]) => starts(head, signature));
  if (known) return { rule: 'not-csv', message: known[1] };
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // A single zero far down in a text is found, with its row, when the whole file is looked at.
  const isText = detectEncoding(head).startsWith('UTF-16') || zeros * 1000 < head.length;
  return isText ? null : { rule: 'not-csv', message: BINARY };
}
