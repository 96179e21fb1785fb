import type { History } from '#lib/project/history.ts';
import { KeptStore } from '#lib/storage/index.ts';
import { HeldFiles } from '#lib/workspace/held-files.ts';
import { contentsOf, entryOf, historyOf, makeFile } from './made.ts';
import { mishaps, plant, watch, type Mishap } from './plant.ts';
import { verify } from './verify.ts';

/** One fault and what of all that is to follow it was not so; empty where all was. */
export interface Outcome {
  readonly kind: string;
  readonly wrong: string;
}

interface Kept {
  readonly store: KeptStore;
  readonly name: string;
  readonly before: History;
  readonly after: History;
  readonly next: () => Promise<void>;
}

let count = 0;

/** A store with three files in it, of which one is let go of when one more is kept. */
async function prepare(): Promise<Kept> {
  const name = `faults ${count++}`;
  const [a, b, c] = await Promise.all(['a.csv', 'b.csv', 'c.csv'].map((one) => makeFile(one)));
  const first = [entryOf(1, []), entryOf(2, [a!]), entryOf(3, [a!, b!])];
  const before = historyOf(2, first);
  const after = historyOf(1, [first[1]!, entryOf(4, [a!, c!])]);
  const store = await KeptStore.open(name, () => {});
  await store.save(before, contentsOf([a!, b!]));
  const held = new HeldFiles(() => undefined);
  for (const [key, content] of contentsOf([c!])) held.hold(key, content);
  return { store, name, before, after, next: () => held.keep(after, store) };
}

/** What is done while something goes wrong, and what may be there when it was done and when not. */
const works = {
  save: (kept: Kept) => ({ work: kept.next, done: kept.after, undone: kept.before }),
  erase: (kept: Kept) => ({
    work: () => kept.store.erase(),
    done: null,
    undone: kept.before,
  }),
  load: (kept: Kept) => ({
    work: async () => void (await kept.store.load()),
    done: kept.before,
    undone: kept.before,
  }),
};

export type Work = keyof typeof works;

async function tryOne(work: Work, mishap: Mishap, at: number): Promise<Outcome | null> {
  const kept = await prepare();
  const { work: run, done, undone } = works[work](kept);
  const stop = plant(mishap, at);
  const isDone = await run().then(
    () => true,
    () => false,
  );
  const hasHappened = stop();
  kept.store.close();
  const wrong = await verify(kept.name, [isDone ? done : undone]);
  indexedDB.deleteDatabase(kept.name);
  const at_ = `${work}, operation ${at} ${mishap}, ${isDone ? 'confirmed' : 'refused'}`;
  return hasHappened ? { kind: mishap, wrong: wrong && `${at_}: ${wrong}` } : null;
}

/** Lets everything that can go wrong do so at every operation of one work. */
export async function injectAll(work: Work): Promise<Outcome[]> {
  const dry = await prepare();
  const stop = watch(() => {});
  await works[work](dry).work();
  const operations = stop();
  dry.store.close();
  const outcomes: (Outcome | null)[] = [];
  for (let at = 0; at < operations; at++)
    for (const mishap of Object.keys(mishaps) as Mishap[])
      outcomes.push(await tryOne(work, mishap, at));
  return outcomes.filter((one) => one !== null);
}
