import { decoderNames } from './detect-encoding.ts';
import { readRecords } from './record-reader.ts';
import type { Sheet } from './sheet.ts';

/** Bytes in which the top of a file is sure to be. */
const HEAD = 65_536;

/** The first rows of a file as they stand in it, titles and headings included, to point at. */
export async function readTop(
  file: Blob,
  { encoding, dialect }: Pick<Sheet, 'encoding' | 'dialect'>,
): Promise<readonly (readonly string[])[]> {
  const bytes = await file.slice(0, HEAD).arrayBuffer();
  const text = new TextDecoder(decoderNames[encoding]).decode(bytes, { stream: true });
  return readRecords(text, dialect, 0, file.size <= HEAD);
}
