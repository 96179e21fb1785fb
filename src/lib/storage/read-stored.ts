import type { IDBPDatabase } from 'idb';
import type { Entry, History } from '#lib/project/history.ts';
import type { Schema, StoredNow } from './schema.ts';
import type { StoredEntry } from './stored-entry.ts';

/** What was found in the store. */
export interface Found {
  readonly history: History;
  /** How many states of the project can no longer be read. */
  readonly damaged: number;
  /** Whether it can no longer be read which of them was the last in force: the newest is taken for it. */
  readonly isUnsure: boolean;
  /** Which save it is of. */
  readonly revision: string | undefined;
  /** The entries that are stored as they are here. */
  readonly stored: readonly Entry[];
}

export interface Stored {
  /** Undefined stands for an entry that the browser does not give out. */
  readonly entries: readonly (StoredEntry | undefined)[];
  /** Under which each of them is stored. */
  readonly keys: readonly IDBValidKey[];
  readonly now: StoredNow | undefined;
}

/** As the browser has it. One record that it cannot read is not to hide the others. */
export async function readStored(database: IDBPDatabase<Schema>): Promise<Stored> {
  try {
    const tx = database.transaction(['entries', 'state']);
    const [entries, keys, now] = await Promise.all([
      tx.objectStore('entries').getAll(),
      tx.objectStore('entries').getAllKeys(),
      tx.objectStore('state').get('now'),
      tx.done,
    ]);
    return { entries, keys, now };
  } catch {
    const keys = await database.getAllKeys('entries');
    const orNothing = () => undefined;
    const entries = keys.map((key) => database.get('entries', key).catch(orNothing));
    return {
      entries: await Promise.all(entries),
      keys,
      now: await database.get('state', 'now').catch(orNothing),
    };
  }
}

/** Which save a record is of; what no save has written is of none, as where there is no record. */
export const revisionOf = (now: StoredNow | undefined): string | undefined =>
  typeof now?.revision === 'string' ? now.revision : undefined;
