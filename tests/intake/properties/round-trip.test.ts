import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeadingKnown } from '#lib/intake/recognise.ts';
import { readSheet } from '#lib/intake/read-sheet.ts';
import { bytesOf, written, type Written } from './tables.ts';

const sheetOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const source = {
    file: new Blob([bytes]),
    name: 'a.csv',
    onProgress: () => {},
    signal: undefined,
  };
  return readSheet(source, isHeadingKnown, {});
};

/** Bytes of Windows-1252 that happen to be UTF-8 say nothing of what was meant. */
function isClear(table: Written): boolean {
  if (table.encoding !== 'Windows-1252') return true;
  const text = table.rows.flat().join('');
  if (/^[\x20-\x7e\n]*$/.test(text)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(table));
    return false;
  } catch {
    return true;
  }
}

test('a table that was written with care is read as it was, whatever its separators and encoding', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (table) => {
      fc.pre(isClear(table));
      const sheet = await sheetOf(bytesOf(table));
      if ('rule' in sheet) throw new Error(sheet.message);
      expect(sheet.dialect.delimiter).toBe(table.delimiter);
      expect(sheet.tables).toHaveLength(1);
      const [headings, ...rows] = table.rows;
      expect(sheet.tables[0]!.headings).toEqual(headings);
      expect(sheet.tables[0]!.sample).toEqual(rows);
    }),
    { seed: 2014, numRuns: 3000 },
  );
}, 240_000);
