import type { Outcome } from './storage-faults.ts';
import { KeptStore } from '#lib/storage/index.ts';
import { stores } from '#lib/storage/schema.ts';
import { contentsOf, digestOf, entryOf, historyOf, makeFile, type Made } from './made.ts';
import { lostOf, saveNext } from './verify.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const flip = (place: (length: number) => number) => (bytes: Bytes) => {
  const flipped = bytes.slice();
  flipped[place(bytes.length)]! ^= 1;
  return flipped;
};

/** What can become of the bytes of a record: at each place of a gzip, and of its length. */
const spoilBytes: Record<string, (bytes: Bytes) => unknown> = {
  'flipped at the start': flip(() => 0),
  'flipped in the head': flip(() => 2),
  'flipped in the flags': flip(() => 3),
  'flipped at the first block': flip(() => 10),
  'flipped early': flip((length) => length >> 2),
  'flipped in the middle': flip((length) => length >> 1),
  'flipped late': flip((length) => length - 9),
  'flipped in the checksum': flip((length) => length - 8),
  'flipped in the length': flip((length) => length - 1),
  'cut to nothing': () => new Uint8Array(),
  'cut to one byte': (bytes) => bytes.slice(0, 1),
  'cut in half': (bytes) => bytes.slice(0, bytes.length >> 1),
  'cut by one': (bytes) => bytes.slice(0, -1),
  lengthened: (bytes) => new Uint8Array([...bytes, 0]),
  doubled: (bytes) => new Uint8Array([...bytes, ...bytes]),
  'all noughts': (bytes) => new Uint8Array(bytes.length),
  'of another kind': () => 'text',
  'made null': () => null,
};

interface Text {
  readonly text: string;
  readonly digest: string;
}

const change = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);

const spoilText: Record<string, (one: Text) => unknown> = {
  'flipped at the start': (one) => ({ ...one, text: change(one.text, 0) }),
  'flipped in the middle': (one) => ({ ...one, text: change(one.text, one.text.length >> 1) }),
  'flipped at the end': (one) => ({ ...one, text: change(one.text, one.text.length - 1) }),
  'cut in half': (one) => ({ ...one, text: one.text.slice(0, one.text.length >> 1) }),
  'cut to nothing': (one) => ({ ...one, text: '' }),
  'with another digest': (one) => ({ ...one, digest: change(one.digest, 0) }),
  'without a digest': ({ text }) => ({ text }),
  'without a text': ({ digest }) => ({ digest }),
  'made null': () => null,
  'of another kind': () => 7,
};

const vanish = Symbol('vanish');

/** Each record by its store and key, and what can become of it. */
function damagesOf(files: readonly Made[]) {
  type Damage = { store: (typeof stores)[number]; key: string | number; how: string; to: Spoil };
  type Spoil = (value: never) => unknown;
  const list = (store: Damage['store'], key: string | number, spoil: Record<string, Spoil>) =>
    Object.entries({ ...spoil, vanished: () => vanish }).map(([how, to]): Damage => ({
      store,
      key,
      how,
      to,
    }));
  type Now = { entry: Text };
  const now = Object.entries(spoilText).map(([how, to]): [string, Spoil] => [
    how,
    (one: Now) => ({ ...one, entry: to(one.entry) }),
  ]);
  return [
    ...files.flatMap((file) => list('contents', digestOf(file), spoilBytes)),
    ...[1, 2, 3, 4].flatMap((id) => list('entries', id, spoilText)),
    ...list('state', 'now', {
      ...Object.fromEntries(now),
      'of another kind': () => 3,
      'made null': () => null,
      'without its list': ({ entry }: Now) => ({ entry, ids: 5 }),
    }),
  ];
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

async function spoil(name: string, { store, key, to }: ReturnType<typeof damagesOf>[number]) {
  const database = await done(indexedDB.open(name));
  const records = database.transaction(store, 'readwrite').objectStore(store);
  const value = to((await done<unknown>(records.get(key))) as never);
  if (value === vanish) await done(records.delete(key));
  else await done(records.put(value, key));
  database.close();
}

/** Damages all entries and the second copy of the one in force: nothing is written over, and all can be erased. */
export async function damageEverything(): Promise<Outcome> {
  const name = 'everything damaged';
  const file = await makeFile('a.csv');
  const first = await KeptStore.open(name, () => {});
  await first.save(historyOf(0, [entryOf(1, [file])]), contentsOf([file]));
  first.close();
  const to = () => ({ text: '', digest: '' });
  await spoil(name, { store: 'entries', key: 1, how: 'emptied', to });
  await spoil(name, { store: 'state', key: 'now', how: 'emptied', to: () => ({ entry: to() }) });
  const store = await KeptStore.open(name, () => {});
  const said = await store.load().then(
    () => 'nothing is said',
    ({ message }: Error) => message,
  );
  const isKept = (await store.content(digestOf(file))).size === file.content.size;
  await store.erase();
  const isErased = (await store.load()) === null;
  const wrong = (await saveNext(store, name, null)) || (isKept && isErased ? '' : 'not there');
  return {
    kind: 'all damaged',
    wrong: said === 'All that is kept here is damaged.' ? wrong : said,
  };
}

/**
 * Damages every record of a store in every way. In force is the third of four states, which has two
 * of the three files. What was kept must be found as it was, but for a file whose bytes are gone, which
 * must be refused, and a state that was not in force, which must be counted.
 */
export async function damageAll(): Promise<Outcome[]> {
  const files = await Promise.all(['a.csv', 'b.csv', 'c.csv'].map((one) => makeFile(one)));
  const [a, b, c] = files as [Made, Made, Made];
  const states = [entryOf(1, []), entryOf(2, [a]), entryOf(3, [a, b]), entryOf(4, [a, b, c])];
  const kept = historyOf(2, states);
  const outcomes: Outcome[] = [];
  for (const [i, damage] of damagesOf(files).entries()) {
    const name = `damage ${i}`;
    const first = await KeptStore.open(name, () => {});
    await first.save(kept, contentsOf(files));
    first.close();
    await spoil(name, damage);
    const store = await KeptStore.open(name, () => {});
    const wrong = await (async () => {
      const found = (await store.load())!;
      const { entries, now } = found.history;
      const lost = await lostOf(store, found.history);
      // The one bit that says no more than that the content is text makes no other content of it.
      const isGone = damage.store === 'contents' && damage.how !== 'flipped in the flags';
      if (lost.length !== (isGone ? 1 : 0)) return `lost: ${lost.join(', ')}`;
      const isEarlier = damage.store === 'entries' && damage.key !== 3;
      if (found.damaged !== (isEarlier ? 1 : 0)) return `${found.damaged} states damaged`;
      const inForce = JSON.stringify(entries[now]);
      // Without what says which is in force the newest is shown, and that is said.
      const isUnsure = damage.store === 'state' && damage.how !== 'without its list';
      if (found.isUnsure !== isUnsure) return 'not said which is in force';
      if (inForce !== JSON.stringify(states[isUnsure ? 3 : 2])) return 'another state in force';
      return saveNext(store, name, found);
    })().catch(String);
    store.close();
    indexedDB.deleteDatabase(name);
    const kind = `${damage.store} damaged`;
    outcomes.push({
      kind,
      wrong: wrong && `${damage.store} ${damage.key} ${damage.how}: ${wrong}`,
    });
  }
  return outcomes;
}
