const afterHeader = 8 + 25;

/** The check sum that PNG asks for: CRC-32, reckoned bit by bit because chunks are short. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function makeChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + content.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(content, 8);
  view.setUint32(8 + content.length, checkSum(chunk.subarray(4, 8 + content.length)));
  return chunk;
}

/** The size of a dot, by which a word processor gives the picture its size on paper. */
function makeSizeChunk(dotsPerMetre: number): Uint8Array {
  const content = new DataView(new ArrayBuffer(9));
  content.setUint32(0, dotsPerMetre);
  content.setUint32(4, dotsPerMetre);
  content.setUint8(8, 1);
  return makeChunk('pHYs', new Uint8Array(content.buffer));
}

/** A text in UTF-8, not compressed, without a language. */
const makeTextChunk = (keyword: string, text: string) =>
  makeChunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));

/**
 * A PNG with its size in print and words that say what it shows, in place of the size the browser
 * may have given it. Chunks go directly after the header, before any picture data.
 */
export function describePng(
  png: Uint8Array,
  dotsPerMetre: number | null,
  words: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const parts = [
    png.subarray(0, afterHeader),
    ...(dotsPerMetre === null ? [] : [makeSizeChunk(dotsPerMetre)]),
    ...Object.entries(words).map(([keyword, text]) => makeTextChunk(keyword, text)),
    ...readChunks(png).filter((chunk) => typeOf(chunk) !== 'pHYs'),
  ];
  const described = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    described.set(part, at);
    at += part.length;
  }
  return described;
}

const typeOf = (chunk: Uint8Array) => new TextDecoder().decode(chunk.subarray(4, 8));

/** The chunks after the header, whole. */
function readChunks(png: Uint8Array): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = afterHeader; at < png.length;) {
    const end = at + 12 + view.getUint32(at);
    chunks.push(png.subarray(at, end));
    at = end;
  }
  return chunks;
}
