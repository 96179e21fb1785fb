import { decoderNames } from './detect-encoding.ts';
import type { Encoding } from './sheet.ts';
import { readBytes, type Source } from './source.ts';

const SLICE = 8_388_608;

/** The file in UTF-8. It goes through memory slice by slice, and a file in UTF-8 not at all. */
export async function transcode(source: Source, encoding: Encoding): Promise<Source> {
  if (encoding === 'UTF-8') return source;
  const decoder = new TextDecoder(decoderNames[encoding]);
  const parts: Blob[] = [];
  for (let from = 0; from < source.file.size; from += SLICE) {
    const bytes = await readBytes(source, from, from + SLICE);
    parts.push(new Blob([decoder.decode(bytes, { stream: true })]));
  }
  return { ...source, file: new Blob([...parts, decoder.decode()]) };
}
