import type { IntakeResult, Reading } from '#lib/intake/reading.ts';
import { isSame, type KeptSource } from '#lib/project/project.ts';
import { restoreReading } from '#lib/project/restore.ts';
import type { Means, Unnumbered } from './means.ts';
import type { Origin, Source } from './source.ts';

/** A source that could not be loaded again, and why, in a sentence. */
export interface Lost {
  readonly kept: KeptSource;
  readonly why: string;
}

interface From extends Pick<Means, 'readFile' | 'fetchSample'> {
  /** The bytes of a file by its digest; rejects where they are lost. */
  readonly content: (digest: string) => Promise<Blob>;
  /** What is loaded now, the rows of which need not be read again. */
  readonly loaded: readonly Source[];
}

/** Makes what is kept into what can be loaded. Every file is read once, however many tables it has. */
export class Restorer {
  readonly #from: From;
  readonly #files = new Map<string, Promise<File>>();
  readonly #results = new Map<string, Promise<IntakeResult>>();
  #sample: Promise<Unnumbered[]> | null = null;

  constructor(from: From) {
    this.#from = from;
  }

  /** Rejects, with a sentence, where the file is lost or no longer has the table. */
  async restore({ file, overrides, reading }: KeptSource): Promise<{
    readonly origin: Origin | null;
    readonly reading: Reading;
  }> {
    if ('sample' in file)
      return { origin: null, reading: await this.#fromSample(file.sample, reading.edits) };
    const loaded = this.#from.loaded.find(
      ({ kept }) =>
        isSame(kept.file, file) &&
        isSame(kept.overrides, overrides) &&
        kept.reading.firstRow === reading.firstRow,
    );
    if (loaded) return { origin: loaded.origin, reading: { ...loaded.reading, ...reading } };
    const origin = { file: await this.#fileOf(file), overrides };
    const restored = restoreReading(reading, await this.#read(file.digest, origin));
    if (!restored) throw new Error('Its table is not found in it any more. Give the file again.');
    return { origin, reading: restored };
  }

  #fileOf({ name, digest }: { name: string; digest: string }): Promise<File> {
    let file = this.#files.get(digest);
    if (!file) {
      file = this.#from.content(digest).then((content) => new File([content], name));
      this.#files.set(digest, file);
    }
    return file;
  }

  #read(digest: string, { file, overrides }: Origin): Promise<IntakeResult> {
    const key = digest + JSON.stringify(overrides);
    let result = this.#results.get(key);
    if (!result) {
      const { signal } = new AbortController();
      this.#results.set(key, (result = this.#from.readFile(file, overrides, () => {}, signal)));
    }
    return result;
  }

  async #fromSample(name: string, edits: Reading['edits']): Promise<Reading> {
    this.#sample ??= this.#from.fetchSample();
    const found = (await this.#sample).find(({ reading }) => reading.source === name);
    if (!found) throw new Error('The sample has no such file any more.');
    return { ...found.reading, edits };
  }
}
