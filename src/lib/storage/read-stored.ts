import type { IDBPDatabase } from 'idb';
import type { Entry, History } from '#lib/project/history.ts';
import type { Schema, StoredNow } from './schema.ts';
import { readEntry, type StoredEntry } from './stored-entry.ts';

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

interface Stored {
  /** Undefined stands for an entry that the browser does not give out. */
  readonly entries: readonly (StoredEntry | undefined)[];
  readonly now: StoredNow | undefined;
}

/** As the browser has it. One record that it cannot read is not to hide the others. */
export async function readStored(database: IDBPDatabase<Schema>): Promise<Stored> {
  try {
    const tx = database.transaction(['entries', 'state']);
    const [entries, now] = await Promise.all([
      tx.objectStore('entries').getAll(),
      tx.objectStore('state').get('now'),
      tx.done,
    ]);
    return { entries, now };
  } catch {
    const keys = await database.getAllKeys('entries');
    const orNothing = () => undefined;
    const entries = keys.map((key) => database.get('entries', key).catch(orNothing));
    return {
      entries: await Promise.all(entries),
      now: await database.get('state', 'now').catch(orNothing),
    };
  }
}

/** What of it is as it was written; null where nothing is. */
export async function checkStored({ entries: all, now }: Stored): Promise<Found | null> {
  const read = await Promise.all(all.map(readEntry));
  const stored = read.filter((entry) => entry !== null);
  const copy = await readEntry(now?.entry);
  const isMissed = copy !== null && !stored.some(({ id }) => id === copy.id);
  const entries = isMissed ? [...stored, copy].toSorted((a, b) => a.id - b.id) : stored;
  if (entries.length === 0) return null;
  const at = entries.findIndex(({ id }) => id === copy?.id);
  const ids = Array.isArray(now?.ids) ? now.ids.length : 0;
  return {
    history: { entries, now: at < 0 ? entries.length - 1 : at },
    damaged: Math.max(0, Math.max(all.length, ids) - entries.length),
    isUnsure: copy === null,
    revision: now?.revision,
    stored,
  };
}
