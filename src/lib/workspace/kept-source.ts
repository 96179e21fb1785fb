import { digest } from '#lib/project/digest.ts';
import type { KeptReading, KeptSource } from '#lib/project/project.ts';
import { keepReading } from '#lib/project/restore.ts';
import type { Named, Origin } from './source.ts';

/** A file of the sample is kept by its name, for its bytes come with the site. */
export const keepSample = (reading: KeptReading): KeptSource => ({
  file: { sample: reading.source },
  overrides: {},
  name: reading.source,
  reading: keepReading(reading),
});

/** A page that is not secure has no digests, and keeps nothing: there any name will do. */
const nameAtRandom = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** What files are known by, each read once. */
const digests = new WeakMap<Blob, Promise<string>>();

export function digestOf(file: Blob): Promise<string> {
  let found = digests.get(file);
  if (!found) {
    found = isSecureContext ? digest(file) : Promise.resolve(nameAtRandom());
    digests.set(file, found);
  }
  return found;
}

export async function keepSource({ file, overrides }: Origin, table: Named): Promise<KeptSource> {
  const { name, size } = file;
  const known = { name, size, digest: await digestOf(file) };
  return { file: known, overrides, name: table.name, reading: keepReading(table.reading) };
}
