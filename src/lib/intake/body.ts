import type { Reading } from './reading.ts';
import type { Scan } from './scanned.ts';
import type { Body } from './sheet.ts';
import type { Source } from './source.ts';
import { straighten } from './straighten.ts';

/**
 * The data rows of a scanned file: the bytes as they are where the file is regular, since the
 * database reads those many times faster than we could, and straightened where it is not.
 */
export async function makeBody(
  source: Source,
  scanned: Scan,
  headerRow: number,
  width: number,
): Promise<Pick<Reading, 'body' | 'rowsRead' | 'problems'>> {
  if (scanned.isRegular) {
    const content = source.file.slice(scanned.cuts[0], scanned.cuts.at(-1));
    const body: Body = { content, columns: width, isNumbered: false };
    return { body, rowsRead: scanned.lastRow - headerRow, problems: [] };
  }
  const { content, rows, problems } = await straighten(source, scanned.cuts, headerRow + 1, width);
  return { body: { content, columns: width + 1, isNumbered: true }, rowsRead: rows, problems };
}
