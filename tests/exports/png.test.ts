import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describePng } from '#lib/exports/png-chunks.ts';
import { sizeInDots, wordsOf } from '#lib/exports/png.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';

/** A chunk made by other means than ours. */
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** One white dot, with a size that a browser might give it. */
const png = Buffer.concat([
  signature,
  chunk('IHDR', header),
  chunk('pHYs', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 1])),
  chunk('IDAT', deflateSync(Buffer.from([0, 255, 255, 255]))),
  chunk('IEND', Buffer.alloc(0)),
]);

function readChunks(file: Uint8Array): [type: string, content: string][] {
  const bytes = Buffer.from(file);
  const found: [string, string][] = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, end - 4);
    expect(bytes.readUInt32BE(end - 4)).toBe(crc32(body));
    found.push([body.toString('latin1', 0, 4), body.toString('utf8', 4)]);
    at = end;
  }
  return found;
}

describe('the chunks', () => {
  it('are the size in print and the words, once each, between the header and the picture', () => {
    const described = describePng(png, 11_811, { Title: 'Children’s services', Source: 'a.csv' });
    const chunks = readChunks(described);
    expect(chunks.map(([type]) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(
      Buffer.from(described).indexOf(Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1])),
    ).toBe(41);
    expect(chunks[2]![1]).toBe('Title\0\0\0\0\0Children’s services');
  });

  it('say when it was made, in the form of time that the PNG specification prefers', () => {
    const made = new Date('2026-06-30T09:15:00Z');
    const chunks = readChunks(describePng(png, null, wordsOf(figureOf(samples[0]!), made)));
    expect(chunks.map(([, text]) => text)).toContain(
      'Creation Time\0\0\0\0\0' + '2026-06-30T09:15:00.000Z',
    );
  });

  it('leave out the size where the picture is smaller than it should be in print', () => {
    expect(readChunks(describePng(png, null, {})).map(([type]) => type)).toEqual([
      'IHDR',
      'IDAT',
      'IEND',
    ]);
  });
});

describe('the size', () => {
  it('of 159 × 100 mm at 300 dpi is 1878 × 1181 dots', () => {
    expect(sizeInDots(159, 100, 300)).toEqual({ width: 1878, height: 1181, isFull: true });
  });

  it('stays within what browsers can draw, in the same shape', () => {
    const tall = sizeInDots(159, 3000, 300);
    expect(tall.height).toBe(16_384);
    expect(tall.isFull).toBe(false);
    expect(tall.width / tall.height).toBeCloseTo(159 / 3000, 3);
    const huge = sizeInDots(1200, 1200, 300);
    expect(huge.width * huge.height).toBeLessThanOrEqual(64_000_000);
  });
});
