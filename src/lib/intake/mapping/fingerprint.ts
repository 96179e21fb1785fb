import { foldHeading } from '../headings.ts';

/**
 * A short text that is the same for the same text (FNV-1a of 64 bits). It need not be secure: whoever
 * could forge it could only make their own file be read as another.
 */
export function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

/** The same for the same headings in any order and spelling. */
export const fingerprint = (headings: readonly string[]): string =>
  hashText(headings.map(foldHeading).filter(Boolean).sort().join('\n'));
