import { expect, it } from 'vitest';
import { sayBytes } from '#lib/components/keeping/say-bytes.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [5351, '5.35 kB'],
  [10_700_000_000, '10.7 GB'],
  [3e15, '3,000 TB'],
])('says %i bytes as %s', (bytes, said) => {
  expect(sayBytes(bytes)).toBe(said);
});
