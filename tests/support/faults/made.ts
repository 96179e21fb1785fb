import { digest } from '#lib/project/digest.ts';
import type { Entry, History } from '#lib/project/history.ts';
import type { KeptSource } from '#lib/project/project.ts';
import { noProject, sourceOf } from '#tests/project/support.ts';
import { seeded } from './seeded.ts';

/** A file that is given: as it is kept, and its bytes. */
export interface Made {
  readonly kept: KeptSource;
  readonly content: Blob;
}

/** A file that no two of are alike, and that does not become much smaller when it is packed. */
export async function makeFile(name: string, size = 3000): Promise<Made> {
  const random = seeded([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), size));
  const content = new Blob([Uint8Array.from({ length: size }, () => Math.floor(random() * 256))]);
  const file = { name, size, digest: await digest(content) };
  return { kept: { ...sourceOf(name), file }, content };
}

export const entryOf = (id: number, files: readonly Made[]): Entry => ({
  id,
  at: id,
  said: `State ${id}`,
  project: { ...noProject, sources: files.map(({ kept }) => kept) },
});

export const historyOf = (now: number, entries: readonly Entry[]): History => ({ entries, now });

export const digestOf = ({ kept: { file } }: Made): string => ('digest' in file ? file.digest : '');

export const contentsOf = (files: readonly Made[]): Map<string, Blob> =>
  new Map(files.map((file) => [digestOf(file), file.content]));
