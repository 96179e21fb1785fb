import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { digest } from '#lib/project/digest.ts';
import { digestsOf } from '#lib/project/project.ts';
import type { Entry, History } from '#lib/project/history.ts';
import { pack, unpack } from '#lib/project/pack.ts';
import { readStored, revisionOf, type Found } from './read-stored.ts';
import { stores, type Schema } from './schema.ts';
import { writeEntry } from './stored-entry.ts';
import { writeAll } from './write-all.ts';

/** Another tab has saved what this one has not gone on from, and which is not to be written over. */
export class SavedElsewhere extends Error {}

const allDamaged = 'All that is kept here is damaged.';

/** What a tab goes on from: a save, and the entries of it as they are stored, by their ids. */
interface Base {
  readonly revision: string | undefined;
  readonly written: ReadonlyMap<number, Entry>;
}

/**
 * Where a project is kept: a database of the browser, on this device. What one change needs is written
 * in one transaction, completely or not at all; what is read is checked against its digest.
 */
export class KeptStore {
  readonly #database: IDBPDatabase<Schema>;
  #base: Base = { revision: undefined, written: new Map() };
  /** Files of which the bytes were found to be damaged. */
  readonly #damaged = new Set<string>();

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /** @param onlost is called when the browser or another tab takes the database away */
  static async open(name: string, onlost: () => void): Promise<KeptStore> {
    const database = await openDB<Schema>(name, 1, {
      upgrade(created) {
        for (const store of stores) created.createObjectStore(store);
      },
      blocking: (_current, _blocked, { target }) => {
        (target as IDBDatabase).close();
        onlost();
      },
      terminated: onlost,
    });
    return new KeptStore(database);
  }

  /**
   * What is kept; null where nothing is. It changes nothing of what may be saved, see `goOnFrom`.
   *
   * @throws Error where nothing of it can be read, which is not to be written over
   */
  async load(): Promise<Found | null> {
    if (!this.#isWhole) throw new Error(allDamaged);
    const stored = await readStored(this.#database);
    if (stored.entries.length === 0 && stored.now === undefined) return null;
    // Most of what the first page would send for to keep something is for what is kept already.
    const { checkStored } = await import('./check-stored.ts');
    const found = await checkStored(stored);
    if (found === null) throw new Error(allDamaged);
    return found;
  }

  /** What is made from now on is made of this, and takes its place. */
  goOnFrom(found: Found | null): void {
    const written = new Map(found?.stored.map((entry) => [entry.id, entry]));
    this.#base = { revision: found?.revision, written };
  }

  /** What was made until now was made of this. */
  get base(): Base {
    return this.#base;
  }

  /** Of these files, the ones whose bytes are not kept, or not as they were. */
  async missing(digests: ReadonlySet<string>): Promise<string[]> {
    const kept = new Set(await this.#database.getAllKeys('contents'));
    return [...digests].filter((one) => !kept.has(one) || this.#damaged.has(one));
  }

  /**
   * Keeps a history and the bytes that it rests on, and lets go of what it no longer does.
   *
   * @param files those whose bytes are not kept yet, by their digests
   * @param base what it was made of
   * @throws SavedElsewhere
   */
  async save(
    { entries, now }: History,
    files: ReadonlyMap<string, Blob>,
    base = this.#base,
  ): Promise<void> {
    const changed = entries.filter((entry) => base.written.get(entry.id) !== entry);
    // What is no request to the database must be done before its transaction begins.
    const stored = await Promise.all(changed.map(writeEntry));
    const packed: [string, Uint8Array<ArrayBuffer>][] = [];
    for (const [key, file] of files) packed.push([key, await pack(file)]);
    const entry = await writeEntry(entries[now]!);
    const ids = entries.map(({ id }) => id);
    const digests = new Set(entries.flatMap(({ project }) => [...digestsOf(project)]));
    const revision = crypto.randomUUID();
    await writeAll(this.#database, async (tx) => {
      const [contents, kept, state] = [
        tx.objectStore('contents'),
        tx.objectStore('entries'),
        tx.objectStore('state'),
      ];
      if (revisionOf(await state.get('now')) !== base.revision) throw new SavedElsewhere();
      const drop = async () => {
        for (const id of await kept.getAllKeys()) if (!ids.includes(id)) await kept.delete(id);
        for (const one of await contents.getAllKeys())
          if (!digests.has(one)) await contents.delete(one);
      };
      await Promise.all([
        ...packed.map(([key, bytes]) => contents.put(bytes, key)),
        ...stored.map((one, i) => kept.put(one, changed[i]!.id)),
        state.put({ revision, ids, entry }, 'now'),
        drop(),
      ]);
    });
    // It may have been told in the meantime to go on from something else.
    if (this.#base === base)
      this.#base = { revision, written: new Map(entries.map((one) => [one.id, one])) };
    for (const key of files.keys()) this.#damaged.delete(key);
  }

  /**
   * The bytes of a file as they were given.
   *
   * @throws Error where they are not there or not what they were
   */
  async content(key: string): Promise<Blob> {
    // From here on its bytes are missing, unless they are found to be sound.
    this.#damaged.add(key);
    const packed = await this.#database.get('contents', key).catch(() => {
      throw new Error('The browser does not give out what was kept of it.');
    });
    if (!packed) throw new Error('What was kept of it is not there any more.');
    const content = await unpack(packed).catch(() => null);
    if (content === null || (await digest(content)) !== key)
      throw new Error('What was kept of it is damaged.');
    this.#damaged.delete(key);
    return content;
  }

  /** Takes everything away. */
  async erase(): Promise<void> {
    if (!this.#isWhole) {
      this.#database.close();
      return deleteDB(this.#database.name);
    }
    await writeAll(this.#database, async (tx) => {
      await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
    });
    this.goOnFrom(null);
  }

  /** A database of this name that is none of ours has not all that ours has. */
  get #isWhole(): boolean {
    return stores.every((store) => this.#database.objectStoreNames.contains(store));
  }

  close(): void {
    this.#database.close();
  }
}
