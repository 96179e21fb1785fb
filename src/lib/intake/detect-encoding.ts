import type { Encoding } from './sheet.ts';

/** Names under which a TextDecoder knows the encodings. */
export const decoderNames: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
};

const starts = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, i) => bytes[i] === byte);

/** Without a mark: letters of Western texts have a zero as their upper half, so every other byte is one. */
function guessUtf16(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'UTF-16 LE';
  return even > half * 0.6 && odd < half * 0.05 ? 'UTF-16 BE' : null;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The encoding that the first bytes of a file speak for; what cannot be UTF-8 is Windows-1252. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (starts(head, [0xff, 0xfe])) return 'UTF-16 LE';
  if (starts(head, [0xfe, 0xff])) return 'UTF-16 BE';
  return guessUtf16(head) ?? (isUtf8(head) ? 'UTF-8' : 'Windows-1252');
}
