import { foldHeading } from '../headings.ts';

/**
 * Short text that is the same for the same headings in any order and spelling (FNV-1a of 64 bits).
 * It need not be secure: whoever could forge it could only make their own file be read as another.
 */
export function fingerprint(headings: readonly string[]): string {
  const text = headings.map(foldHeading).filter(Boolean).sort().join('\n');
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}
