import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { digest } from '#lib/project/digest.ts';
import { digestsOf } from '#lib/project/project.ts';
import type { Entry, History } from '#lib/project/history.ts';
import { pack, unpack } from '#lib/project/pack.ts';
import { readEntries, writeEntry, type StoredEntry } from './stored-entry.ts';

interface Schema extends DBSchema {
  /** The bytes of files, packed, by their digests. */
  contents: { key: string; value: Uint8Array<ArrayBuffer> };
  entries: { key: number; value: StoredEntry };
  /** The id of the entry in force. */
  state: { key: 'now'; value: number };
}

/** What was found in the store. */
export interface Found {
  readonly history: History;
  /** How many states of the project can no longer be read. */
  readonly damaged: number;
}

/**
 * Where a project is kept: a database of the browser, on this device. What one change needs is written
 * in one transaction, completely or not at all; what is read is checked against its digest.
 */
export class KeptStore {
  readonly #database: IDBPDatabase<Schema>;
  /** The entries as they were last written or read, by their ids. */
  #written = new Map<number, Entry>();
  /** Files of which the bytes were found to be damaged. */
  readonly #damaged = new Set<string>();

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /** @param onlost is called when the browser or another tab takes the database away */
  static async open(name: string, onlost: () => void): Promise<KeptStore> {
    const database = await openDB<Schema>(name, 1, {
      upgrade(created) {
        for (const store of ['contents', 'entries', 'state'] as const)
          created.createObjectStore(store);
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
   * What is kept; null where nothing is.
   *
   * @throws Error where nothing of it can be read, which is not to be written over
   */
  async load(): Promise<Found | null> {
    const tx = this.#database.transaction(['entries', 'state']);
    const [stored, now] = await Promise.all([
      tx.objectStore('entries').getAll(),
      tx.objectStore('state').get('now'),
    ]);
    const entries = await readEntries(stored);
    this.#written = new Map(entries.map((entry) => [entry.id, entry]));
    if (stored.length === 0) return null;
    if (entries.length === 0) throw new Error('All that is kept here is damaged.');
    // Where the state in force is lost, the one before it is the nearest to it.
    const at = entries.findLastIndex(({ id }) => id <= (now ?? Infinity));
    return { history: { entries, now: Math.max(0, at) }, damaged: stored.length - entries.length };
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
   */
  async save(history: History, files: ReadonlyMap<string, Blob>): Promise<void> {
    const { entries, now } = history;
    const changed = entries.filter((entry) => this.#written.get(entry.id) !== entry);
    // What is no request to the database must be done before its transaction begins.
    const stored = await Promise.all(changed.map(writeEntry));
    const packed: [string, Uint8Array<ArrayBuffer>][] = [];
    for (const [key, file] of files) packed.push([key, await pack(file)]);
    const ids = new Set(entries.map(({ id }) => id));
    const digests = new Set(entries.flatMap(({ project }) => [...digestsOf(project)]));
    const tx = this.#database.transaction(['contents', 'entries', 'state'], 'readwrite', {
      durability: 'strict',
    });
    const [contents, kept, state] = [
      tx.objectStore('contents'),
      tx.objectStore('entries'),
      tx.objectStore('state'),
    ];
    const drop = async () => {
      for (const id of await kept.getAllKeys()) if (!ids.has(id)) await kept.delete(id);
      for (const one of await contents.getAllKeys())
        if (!digests.has(one)) await contents.delete(one);
    };
    await Promise.all([
      ...packed.map(([key, bytes]) => contents.put(bytes, key)),
      ...stored.map((entry, i) => kept.put(entry, changed[i]!.id)),
      state.put(entries[now]!.id, 'now'),
      drop(),
      tx.done,
    ]);
    this.#written = new Map(entries.map((entry) => [entry.id, entry]));
    for (const key of files.keys()) this.#damaged.delete(key);
  }

  /**
   * The bytes of a file as they were given.
   *
   * @throws Error where they are not there or not what they were
   */
  async content(key: string): Promise<Blob> {
    const packed = await this.#database.get('contents', key);
    if (!packed) throw new Error('What was kept of it is not there any more.');
    const content = await unpack(packed).catch(() => null);
    if (content !== null && (await digest(content)) === key) return content;
    this.#damaged.add(key);
    throw new Error('What was kept of it is damaged.');
  }

  /** Takes everything away. */
  async erase(): Promise<void> {
    const stores = ['contents', 'entries', 'state'] as const;
    const tx = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
    await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
    this.#written = new Map();
  }

  close(): void {
    this.#database.close();
  }
}
