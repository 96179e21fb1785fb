import { digest } from '#lib/project/digest.ts';
import type { History } from '#lib/project/history.ts';
import { digestsOf } from '#lib/project/project.ts';
import { KeptStore, type Found } from '#lib/storage/index.ts';
import { entryOf, historyOf, makeFile, contentsOf } from './made.ts';

const nobody = () => {};

/** Which files of a history are not there as they were given, each with what is said of it. */
export async function lostOf(store: KeptStore, { entries }: History): Promise<string[]> {
  const lost: string[] = [];
  const digests = new Set(entries.flatMap(({ project }) => [...digestsOf(project)]));
  for (const one of digests) {
    const content = await store.content(one).catch((error: Error) => error);
    if (content instanceof Error) lost.push(content.message);
    else if ((await digest(content)) !== one) lost.push('WRONG CONTENT');
  }
  return lost;
}

/**
 * Opens a database anew, as the next visit does: what it has must be one of these histories, with all
 * bytes, and the next save must work. Says what is not so.
 */
export async function verify(name: string, allowed: readonly (History | null)[]): Promise<string> {
  const store = await KeptStore.open(name, nobody);
  try {
    const found = await store.load();
    const states = allowed.map((history) => JSON.stringify(history));
    if (!states.includes(JSON.stringify(found?.history ?? null)))
      return `another state: ${JSON.stringify(found?.history.entries.map(({ id }) => id))}`;
    if (found && (found.damaged > 0 || found.isUnsure)) return 'said to be damaged';
    const lost = found ? await lostOf(store, found.history) : [];
    if (lost.length > 0) return `lost: ${lost.join(', ')}`;
    return await saveNext(store, name, found);
  } catch (error) {
    return String(error);
  } finally {
    store.close();
  }
}

/** Whether one change more is kept, with all that was there before it. */
export async function saveNext(
  store: KeptStore,
  name: string,
  found: Found | null,
): Promise<string> {
  store.goOnFrom(found);
  const file = await makeFile(`next of ${name}`);
  const before = found?.history.entries ?? [];
  const next = historyOf(before.length, [...before, entryOf(1000, [file])]);
  await store.save(next, contentsOf([file]));
  store.close();
  const again = await KeptStore.open(name, nobody);
  const saved = await again.load();
  const isSame = JSON.stringify(saved?.history) === JSON.stringify(next);
  const content = await again.content([...contentsOf([file]).keys()][0]!);
  again.close();
  return isSame && content.size === file.content.size ? '' : 'the next save is not there';
}
