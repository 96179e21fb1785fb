import type { History } from '#lib/project/history.ts';
import { digestsOf } from '#lib/project/project.ts';
import type { KeptStore } from '#lib/storage/index.ts';

/** The files of this visit whose bytes are not kept yet, by their digests. */
export class HeldFiles {
  readonly #files = new Map<string, Blob>();
  /** The bytes of a file that is loaded, which are the same as those that were kept of it once. */
  readonly #spare: (digest: string) => Blob | undefined;

  constructor(spare: (digest: string) => Blob | undefined) {
    this.#spare = spare;
  }

  hold(digest: string, file: Blob): void {
    this.#files.set(digest, file);
  }

  get(digest: string): Blob | undefined {
    return this.#files.get(digest);
  }

  clear(): void {
    this.#files.clear();
  }

  /** Keeps a history with those of the files that it rests on; they are let go of once they are kept. */
  async keep(history: History, store: KeptStore): Promise<void> {
    const { base } = store;
    const digests = new Set(history.entries.flatMap(({ project }) => [...digestsOf(project)]));
    const unkept = new Map<string, Blob>();
    for (const one of await store.missing(digests)) {
      const file = this.#files.get(one) ?? this.#spare(one);
      if (file) unkept.set(one, file);
    }
    await store.save(history, unkept, base);
    // From now on its bytes are those that are kept: the file on the disk may change.
    for (const one of unkept.keys()) this.#files.delete(one);
  }
}
