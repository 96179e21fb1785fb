import type { Page } from 'playwright-core';

/** What becomes of what the site keeps, while no page of it holds it. */
export type Spoiling =
  'flipped' | 'vanished' | 'swapped' | 'entry vanished' | 'all entries flipped';

/** Damages what the site keeps; `digest` is of the file whose bytes it is, where it is of one. */
export const spoilKept = (page: Page, how: Spoiling, digest: string): Promise<void> =>
  page.evaluate(
    async ([what, key]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const put = (store: IDBObjectStore, value: unknown, at: IDBValidKey) =>
        done(store.put(value, at));
      const database = await done(indexedDB.open('throughline'));
      const tx = database.transaction(['contents', 'entries', 'state'], 'readwrite');
      const [contents, entries] = [tx.objectStore('contents'), tx.objectStore('entries')];
      if (what === 'vanished') await done(contents.delete(key));
      if (what === 'flipped') {
        const bytes = (await done(contents.get(key))) as Uint8Array;
        bytes[bytes.length >> 1]! ^= 1;
        await put(contents, bytes, key);
      }
      if (what === 'swapped') {
        const other = (await done(contents.getAllKeys())).find((one) => one !== key)!;
        const [own, others] = [
          await done<unknown>(contents.get(key)),
          await done<unknown>(contents.get(other)),
        ];
        await put(contents, own, other);
        await put(contents, others, key);
      }
      const ids = await done(entries.getAllKeys());
      if (what === 'entry vanished') await done(entries.delete(ids.at(-1)!));
      if (what === 'all entries flipped') {
        for (const id of ids) await put(entries, { text: '', digest: '' }, id);
        await done(tx.objectStore('state').clear());
      }
      database.close();
    },
    [how, digest] as const,
  );

/** What a file of the user is known by in the store. */
export const digestOfBytes = (page: Page, bytes: Buffer): Promise<string> =>
  page.evaluate(
    async (given) => {
      const hash = (data: BufferSource) => crypto.subtle.digest('SHA-256', data);
      const twice = await hash(await hash(Uint8Array.from(given)));
      return [...new Uint8Array(twice)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    [...bytes],
  );
