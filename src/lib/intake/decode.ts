import type { Fault } from './fault.ts';

/** Largest file that is taken, in bytes: the database and its working space have to fit beside it. */
export const LARGEST = 500_000_000;

export const SAVE_AS_CSV =
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
  'This is not a text file, or it is in the encoding UTF-16. Throughline reads tables in CSV files in ' +
  'UTF-8: open it in the program it comes from, save it as “CSV UTF-8” and drop that file.';

const UTF16 =
  'This file is in the encoding UTF-16, which Excel calls “Unicode Text”; Throughline reads UTF-8. ' +
  SAVE_AS_CSV;

/** Bytes that a UTF-8 byte order mark takes at the start of the file: 3, or 0 where it has none. */
export const markLength = (head: Uint8Array) => (starts(head, [0xef, 0xbb, 0xbf]) ? 3 : 0);

const starts = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte);

/** What the first bytes of a file say against its being a text in UTF-8, or null. */
export function judgeBytes(head: Uint8Array): Fault | null {
  const known = SIGNATURES.find(([signature]) => starts(head, signature));
  if (known) return { rule: 'not-csv', message: known[1] };
  if (starts(head, [0xff, 0xfe]) || starts(head, [0xfe, 0xff]))
    return { rule: 'encoding', message: UTF16 };
  return head.includes(0) ? { rule: 'not-csv', message: BINARY } : null;
}

/**
 * The text of the first bytes, without the byte order mark. Bytes that are not UTF-8 become U+FFFD:
 * the scan of the whole file reports them with their row.
 */
export function decodeHead(head: Uint8Array): string {
  return new TextDecoder().decode(head, { stream: true });
}
