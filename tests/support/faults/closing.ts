import { KeptStore } from '#lib/storage/index.ts';
import { contentsOf, entryOf, historyOf, makeFile, type Made } from './made.ts';
import { lostOf, saveNext } from './verify.ts';

const nobody = () => {};
const fileOf = (place: number) => makeFile(`${place}.csv`, 150_000);

/** Saves one file after the other until the page ends, and says of each that it is confirmed. */
export async function saveWithoutEnd(name: string, confirm: (count: number) => void) {
  const store = await KeptStore.open(name, nobody);
  await store.load();
  const entries = [entryOf(1, [])];
  const files: Made[] = [];
  for (let count = 1; ; count++) {
    const file = await fileOf(count);
    files.push(file);
    entries.push(entryOf(count + 1, files));
    await store.save(historyOf(count, [...entries]), contentsOf([file]));
    confirm(count);
  }
}

/** How many files are there after that, and what of them is not as it was given. */
export async function countSaved(name: string): Promise<{ count: number; wrong: string }> {
  const store = await KeptStore.open(name, nobody);
  try {
    const found = await store.load();
    if (!found) return { count: 0, wrong: await saveNext(store, name, null) };
    const { sources } = found.history.entries[found.history.now]!.project;
    const lost = await lostOf(store, found.history);
    const said = found.damaged > 0 || found.isUnsure ? 'said to be damaged' : lost.join(', ');
    return { count: sources.length, wrong: said || (await saveNext(store, name, found)) };
  } finally {
    store.close();
  }
}

/**
 * What is found of three files in a store whose bytes on the disk were damaged: a file is there as it
 * was, or it is refused; a history is one that was kept, or none, or it is said that none can be read.
 */
export async function findOfThree(name: string): Promise<string> {
  const store = await KeptStore.open(name, nobody);
  try {
    const found = await store.load();
    if (!found) return 'none';
    const lost = await lostOf(store, found.history);
    const said = (await saveNext(store, name, found)) || lost.join(', ');
    return said.includes('WRONG') || said.includes('next') ? `WRONG: ${said}` : `found, ${said}`;
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  } finally {
    store.close();
  }
}
