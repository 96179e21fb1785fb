import type { Database } from './database.ts';
import { digestOf, keepSample, keepSource } from './kept-source.ts';
import type { Unnumbered } from './means.ts';
import { isSample, type Named, type Origin, type Source } from './source.ts';

/** The database that there is now; rejects while there is none. */
type Opened = () => Promise<Database>;

/** The sources that are in the database, in the order of the page. */
export class LoadedSources {
  all = $state.raw<readonly Source[]>([]);
  readonly #database: Opened;
  /** Told of each file whose bytes are to be kept. */
  readonly #hold: (digest: string, file: File) => void;
  #nextId = 1;

  constructor(database: Opened, hold: (digest: string, file: File) => void) {
    this.#database = database;
    this.#hold = hold;
  }

  /** The file of what is loaded, by its digest. */
  fileOf(digest: string): File | undefined {
    const of = ({ kept }: Source) => 'digest' in kept.file && kept.file.digest === digest;
    return this.all.find(of)?.origin?.file;
  }

  /** Loads one table, which is not among the sources yet; on an error or an abort nothing of it stays. */
  async load(origin: Origin | null, table: Named, signal?: AbortSignal): Promise<Source> {
    const database = await this.#database();
    const numbered = { id: this.#nextId++, reading: table.reading };
    const [kept] = await Promise.all([
      origin ? this.#keep(origin, table) : keepSample(table.reading),
      database.load(numbered, signal),
    ]);
    const loaded = await database.describe(numbered);
    return { ...numbered, ...loaded, name: table.name, origin, kept };
  }

  /** Loads files of the sample, of which it is known what becomes of every row. */
  async loadSample(files: readonly Unnumbered[]): Promise<void> {
    const sources = files.map((file) => ({
      ...file,
      id: this.#nextId++,
      name: file.reading.source,
      origin: null,
      kept: keepSample(file.reading),
    }));
    await (await this.#database()).reload(sources);
    this.all = [...this.all, ...sources];
  }

  /**
   * Loads tables: all of them or none. They take the place of `replaced`, and the first file of the
   * user's own takes the place of the sample; a file of the sample itself has no origin.
   */
  async take(
    origin: Origin | null,
    tables: readonly Named[],
    replaced: readonly Source[],
    signal?: AbortSignal,
  ): Promise<readonly Source[]> {
    const loaded: Source[] = [];
    const isGoing = (one: Source) => (origin && isSample(one)) || replaced.includes(one);
    const unload = async (sources: readonly Source[]) =>
      (await this.#database()).unload(sources.map(({ id }) => id));
    try {
      for (const table of tables) loaded.push(await this.load(origin, table, signal));
      await unload(this.all.filter(isGoing));
    } catch (error) {
      await unload(loaded);
      throw error;
    }
    // They stand where the first that they replace stood.
    const at = this.all.findIndex((one) => replaced.includes(one));
    const next = this.all.toSpliced(at < 0 ? this.all.length : at, 0, ...loaded);
    this.all = next.filter((one) => loaded.includes(one) || !isGoing(one));
    return loaded;
  }

  async remove(sources: readonly Source[]): Promise<void> {
    if (sources.length === 0) return;
    const ids = sources.map(({ id }) => id);
    await (await this.#database()).unload(ids);
    this.all = this.all.filter(({ id }) => !ids.includes(id));
  }

  /** Loads all of them into a database that has just been opened. */
  async reload(): Promise<void> {
    await (await this.#database()).reload(this.all);
  }

  async #keep(origin: Origin, table: Named) {
    const kept = await keepSource(origin, table);
    this.#hold(await digestOf(origin.file), origin.file);
    return kept;
  }
}
