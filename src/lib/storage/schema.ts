import type { DBSchema } from 'idb';
import type { StoredEntry } from './stored-entry.ts';

/** What is known of the whole, beside the entries. */
export interface StoredNow {
  /** Another with every save, by which one tab knows that another has saved. */
  readonly revision: string;
  /** The entries that there are, so that one that has vanished is missed. */
  readonly ids: readonly number[];
  /** The entry in force once more: a damaged one is not the loss of what was done last. */
  readonly entry: StoredEntry;
}

export interface Schema extends DBSchema {
  /** The bytes of files, packed, by their digests. */
  contents: { key: string; value: Uint8Array<ArrayBuffer> };
  entries: { key: number; value: StoredEntry };
  state: { key: 'now'; value: StoredNow };
}

export const stores = ['contents', 'entries', 'state'] as const;
