/** What can go wrong with one operation of the browser’s database. */
export const mishaps = {
  /** The operation is refused at once. */
  refused: () => {
    throw new DOMException('planted', 'UnknownError');
  },
  /** The disk is full, which the browser says when it has ended the transaction. */
  full: (tx) => abort(tx, 'QuotaExceededError'),
  /** The same once the operation itself has been done. */
  'full at the end': (tx, request) =>
    request?.addEventListener('success', () => abort(tx, 'QuotaExceededError')),
  /** The disk cannot be written on. */
  'cannot be written': (tx, request) =>
    request?.addEventListener('success', () => abort(tx, 'UnknownError')),
  /** This page closes its connection, which lets what has begun be done. */
  closed: (tx) => tx.db.close(),
  /** The browser takes the database away. */
  'taken away': (tx) => {
    abort(tx, 'AbortError');
    tx.db.close();
    tx.db.dispatchEvent(new Event('close'));
  },
  /** Another page asks for the database for itself. */
  'asked for': (tx) => tx.db.dispatchEvent(new IDBVersionChangeEvent('versionchange')),
} satisfies Record<string, (tx: IDBTransaction, request: IDBRequest | null) => void>;

export type Mishap = keyof typeof mishaps;

function abort(tx: IDBTransaction, name: string): void {
  Object.defineProperty(tx, 'error', { get: () => new DOMException('planted', name) });
  // After what is being done now, as the browser does it.
  queueMicrotask(() => {
    try {
      tx.abort();
    } catch {
      // It was done before it could be aborted.
    }
  });
}

const watched = ['put', 'delete', 'clear', 'get', 'getAll', 'getAllKeys'] as const;
type Operation = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
const [stores, databases] = [IDBObjectStore.prototype, IDBDatabase.prototype];
const own = Object.getOwnPropertyDescriptors(stores);
const originals = new Map(watched.map((name) => [name, own[name].value as Operation]));
const begin = Object.getOwnPropertyDescriptor(databases, 'transaction')!
  .value as IDBDatabase['transaction'];

/**
 * Until the function returned is called, calls `onoperation` at each operation of any database with
 * its number; it returns how many there were.
 */
export function watch(
  onoperation: (at: number, tx: IDBTransaction, request: IDBRequest | null) => void,
): () => number {
  let count = 0;
  for (const [name, original] of originals)
    Object.assign(stores, {
      [name](this: IDBObjectStore, ...given: unknown[]) {
        const request = original.apply(this, given);
        onoperation(count++, this.transaction, request);
        return request;
      },
    });
  databases.transaction = function (this: IDBDatabase, ...given) {
    const tx = begin.apply(this, given);
    onoperation(count++, tx, null);
    return tx;
  };
  return () => {
    Object.assign(stores, Object.fromEntries(originals));
    databases.transaction = begin;
    return count;
  };
}

/** Lets one thing go wrong at one operation, and returns whether it came to that when it is called. */
export function plant(mishap: Mishap, at: number): () => boolean {
  let isDone = false;
  const stop = watch((now, tx, request) => {
    // A disk that is full is no matter to who only reads.
    if (now !== at || (mishap.startsWith('full') && tx.mode === 'readonly')) return;
    isDone = true;
    (mishaps[mishap] as (tx: IDBTransaction, request: IDBRequest | null) => void)(tx, request);
  });
  return () => {
    stop();
    return isDone;
  };
}
