import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { stores, type Schema } from './schema.ts';

type Writing = IDBPTransaction<Schema, (typeof stores)[number][], 'readwrite'>;

/**
 * Does all of `work` in one transaction, or nothing of it. A disk that is full is found out as late as
 * when the whole is written, of which only the transaction knows.
 */
export async function writeAll(
  database: IDBPDatabase<Schema>,
  work: (tx: Writing) => Promise<void>,
): Promise<void> {
  const tx = database.transaction([...stores], 'readwrite', { durability: 'strict' });
  const done = tx.done;
  // It is waited for below, unless the work has failed before that.
  done.catch(() => {});
  try {
    await work(tx);
    await done;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended already.
    }
    await done.catch(() => {});
    throw tx.error ?? error;
  }
}
