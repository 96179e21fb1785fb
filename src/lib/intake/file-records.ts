import type { RecordReader } from './record-reader.ts';
import { readBytes, type Source } from './source.ts';

const SLICE = 2_097_152;

/** The records of a file in UTF-8 from the offset `start` on, slice by slice, as `reader` finds them. */
export async function* fileRecords(
  source: Pick<Source, 'file' | 'onProgress' | 'signal'>,
  start: number,
  reader: RecordReader,
): AsyncGenerator<readonly (readonly string[])[]> {
  const { size } = source.file;
  const decoder = new TextDecoder();
  let rowsRead = 0;
  for (let from = start; from < size; from += SLICE) {
    const end = Math.min(from + SLICE, size);
    const bytes = await readBytes(source, from, end);
    const records = reader.push(decoder.decode(bytes, { stream: true }));
    rowsRead += records.length;
    yield records;
    source.onProgress({ bytesRead: end, bytesTotal: size, rowsRead });
  }
  yield [...reader.push(decoder.decode()), ...reader.finish()];
}
