import type { Scan } from './scanned.ts';
import { Scanner } from './scanner.ts';
import type { Dialect } from './sheet.ts';
import { readBytes, type Source } from './source.ts';

/** Slices of this many bytes arrive faster than the small chunks of a stream. */
const SLICE = 8_388_608;

/**
 * Reads the whole file once and says whether it is regular and what is wrong with it. `start` is
 * the offset in bytes after the byte order mark; `headerRow` is 0 where no headings were found, and
 * `width` their number. Rejects with the reason of the signal once it aborts.
 */
export async function scan(
  source: Source,
  start: number,
  headerRow: number,
  width: number,
  dialect: Dialect,
): Promise<Scan> {
  const { size } = source.file;
  const scanner = new Scanner(start, headerRow, width, dialect);
  for (let offset = start; offset < size && !scanner.hasFault; offset += SLICE) {
    const end = Math.min(offset + SLICE, size);
    scanner.push(await readBytes(source, offset, end));
    source.onProgress({ bytesRead: end, bytesTotal: size, rowsRead: scanner.rowsSeen });
  }
  return scanner.finish();
}
