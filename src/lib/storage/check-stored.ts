import type { Entry } from '#lib/project/history.ts';
import { readEntry } from '#lib/project/read-entry.ts';
import { revisionOf, type Found, type Stored } from './read-stored.ts';
import { digestOf, type StoredEntry } from './stored-entry.ts';

/** An entry again, or null where it is not what was written. */
async function readStoredEntry(stored: StoredEntry | undefined): Promise<Entry | null> {
  try {
    if (!stored || (await digestOf(stored.text)) !== stored.digest) return null;
    return readEntry(JSON.parse(stored.text));
  } catch {
    return null;
  }
}

/** What of it is as it was written; null where nothing is. */
export async function checkStored({ entries: all, keys, now }: Stored): Promise<Found | null> {
  const read = await Promise.all(all.map(readStoredEntry));
  // Under the key of another it would be taken for that one, and two could be of one number.
  const stored = read.flatMap((entry, i) =>
    entry !== null && entry.id === keys[i] ? [entry] : [],
  );
  const copy = await readStoredEntry(now?.entry);
  const isMissed = copy !== null && !stored.some(({ id }) => id === copy.id);
  const entries = isMissed ? [...stored, copy].toSorted((a, b) => a.id - b.id) : stored;
  if (entries.length === 0) return null;
  const at = entries.findIndex(({ id }) => id === copy?.id);
  const ids = Array.isArray(now?.ids) ? now.ids.length : 0;
  return {
    history: { entries, now: at < 0 ? entries.length - 1 : at },
    damaged: Math.max(0, Math.max(all.length, ids) - entries.length),
    isUnsure: copy === null,
    revision: revisionOf(now),
    stored,
  };
}
