import { expect, it } from 'vitest';
import { digest } from '#lib/project/digest.ts';
import { pack, unpack } from '#lib/project/pack.ts';

// By hand: printf '' | sha256sum | xxd -r -p | sha256sum, and the same of “abc”.
it('knows bytes by the digest of the digests of their slices', async () => {
  expect(await digest(new Blob([]))).toBe(
    '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  );
  expect(await digest(new Blob(['abc']))).toBe(
    '4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358',
  );
});

it('tells files apart that differ in one byte beyond the first slice', async () => {
  const bytes = new Uint8Array(8_388_608 + 10);
  const before = await digest(new Blob([bytes]));
  bytes[8_388_609] = 1;
  expect(await digest(new Blob([bytes]))).not.toBe(before);
});

it.each([0, 1, 100_000])('gives back %i bytes as they were', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i % 251);
  const packed = await pack(new Blob([bytes]));
  expect(new Uint8Array(await (await unpack(packed)).arrayBuffer())).toEqual(bytes);
});

it('rejects bytes that are cut short', async () => {
  const packed = await pack(new Blob(['some words']));
  await expect(unpack(packed.slice(0, -4))).rejects.toThrow();
});
