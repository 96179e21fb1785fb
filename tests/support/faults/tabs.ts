import { begin, record, type History } from '#lib/project/history.ts';
import * as storage from '#lib/storage/index.ts';
import { Keeper } from '#lib/workspace/keeper.svelte.ts';
import { noProject } from '#tests/project/support.ts';
import { digestOf, makeFile, type Made } from './made.ts';
import { mishaps, plant, watch, type Mishap } from './plant.ts';
import type { Outcome } from './storage-faults.ts';
import { lostOf } from './verify.ts';

const name = 'throughline';

const writers: storage.OneWriter[] = [];

/** The same but that all who may write are known, to be rid of them. */
class KnownWriter extends storage.OneWriter {
  constructor(...given: ConstructorParameters<typeof storage.OneWriter>) {
    super(...given);
    writers.push(this);
  }
}

/** As a tab keeps a project: what it shows is what it was given, or what another tab has made of it. */
class Tab {
  shown: History = begin(noProject, 0);
  isErased = false;
  #followed = 0;
  readonly keeper = new Keeper(async () => ({ ...storage, OneWriter: KnownWriter }), {
    onfollow: (found) => {
      this.keeper.goOnFrom(found);
      this.shown = found.history;
      this.#followed++;
    },
    onerased: () => {
      this.keeper.goOnFrom(null);
      this.shown = begin(noProject, 0);
      this.isErased = true;
    },
    spare: () => undefined,
  });

  async open(): Promise<void> {
    this.shown = (await this.keeper.open())?.history ?? this.shown;
  }

  /** Adds a file; whether it is confirmed that it is kept. */
  async give(file: Made): Promise<boolean> {
    const before = this.#followed;
    this.keeper.hold(digestOf(file), file.content);
    const { sources } = this.shown.entries[this.shown.now]!.project;
    this.shown = record(this.shown, { ...noProject, sources: [...sources, file.kept] }, 0);
    await this.keeper.keep(this.shown);
    return this.keeper.standing === 'kept' && this.#followed === before;
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** No tab is open and nothing is kept. */
async function clear(): Promise<void> {
  await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
  for (const writer of writers.splice(0)) writer.release();
  await until(async () => (await navigator.locks.query()).held?.length === 0);
}

async function openTwo(): Promise<[Tab, Tab]> {
  await clear();
  const [one, other] = [new Tab(), new Tab()];
  await one.open();
  await one.give(await makeFile('a.csv'));
  await other.open();
  return [one, other];
}

/** What is kept now has these files, all bytes of them, and is what the tabs show. */
async function isKeptAndShown(tabs: readonly Tab[], files: readonly Made[]): Promise<string> {
  const store = await storage.KeptStore.open(name, () => {});
  const { history } = (await store.load())!;
  const lost = await lostOf(store, history);
  store.close();
  const names = history.entries[history.now]!.project.sources.map((one) => one.name);
  const absent = files.filter(({ kept }) => !names.includes(kept.name));
  if (lost.length > 0 || absent.length > 0) return `lost of ${names.join(' ')}: ${lost.join(' ')}`;
  const is = JSON.stringify(history);
  const isShown = await until(() => tabs.every(({ shown }) => JSON.stringify(shown) === is));
  return isShown ? '' : 'a tab shows something else';
}

/** Another tab takes over at one operation of a save, and saves something itself. */
async function takeOverAt(at: number): Promise<Outcome | null> {
  const [one, other] = await openTwo();
  const [a, b, c] = await Promise.all(['a.csv', 'b.csv', 'c.csv'].map((given) => makeFile(given)));
  const stop = watch((now) => {
    if (now === at) void other.keeper.takeOver();
  });
  const isConfirmed = await one.give(b!);
  if (stop() <= at) return null;
  await until(() => other.keeper.standing === 'kept');
  // What was not kept because the first tab came before it is said, and is done again.
  const isKept = await until(() => other.give(c!));
  const wrong = isKept
    ? await isKeptAndShown([one, other], [a!, c!, ...(isConfirmed ? [b!] : [])])
    : 'the other tab cannot keep anything';
  return { kind: 'taken over', wrong: wrong && `taken over at ${at}: ${wrong}` };
}

export async function takeOverEverywhere(): Promise<Outcome[]> {
  const outcomes: (Outcome | null)[] = [];
  for (let at = 0; at < 16; at++) outcomes.push(await takeOverAt(at));
  return outcomes.filter((one) => one !== null);
}

const sentences: Record<Mishap, RegExp> = {
  refused: /planted/,
  full: /There is no room left/,
  'full at the end': /There is no room left/,
  'cannot be written': /planted/,
  closed: /does not let the page keep anything/,
  'taken away': /has taken away/,
  'asked for': /has taken away/,
};

/** Something goes wrong while a tab saves: it says so, and the same is kept when it tries again. */
async function failAt(mishap: Mishap, at: number): Promise<Outcome | null> {
  const [one, other] = await openTwo();
  const [a, b] = await Promise.all(['a.csv', 'b.csv'].map((given) => makeFile(given)));
  const stop = plant(mishap, at);
  const isConfirmed = await one.give(b!);
  const hasHappened = stop();
  const { standing, why } = one.keeper;
  const files = isConfirmed ? [a!, b!] : [a!];
  let wrong = '';
  if (!isConfirmed) {
    const isSaid = ['failed', 'off'].includes(standing) && sentences[mishap].test(why);
    wrong = isSaid ? '' : `${standing}: ${why}`;
    if (standing === 'failed' && mishap !== 'closed') {
      await one.keeper.keep(one.shown);
      if ((one.keeper.standing as string) === 'kept') files.push(b!);
      else wrong = 'it fails again';
    }
  }
  // A tab that has lost what is kept leaves the keeping of it to the other.
  if (standing === 'off' && !(await until(() => other.keeper.standing === 'kept')))
    wrong = 'nobody keeps anything';
  wrong ||= await isKeptAndShown([other], files);
  return hasHappened
    ? { kind: `${mishap}, told`, wrong: wrong && `${mishap} at ${at}: ${wrong}` }
    : null;
}

export async function failEverywhere(): Promise<Outcome[]> {
  const outcomes: (Outcome | null)[] = [];
  for (const mishap of Object.keys(mishaps) as Mishap[])
    for (let at = 0; at < 12; at += 2) outcomes.push(await failAt(mishap, at));
  return outcomes.filter((one) => one !== null);
}

/** One tab erases all: the other hears of it, and what it keeps after that is kept. */
export async function eraseInOne(): Promise<Outcome> {
  const [one, other] = await openTwo();
  await one.keeper.erase();
  const isHeard = await until(() => other.isErased);
  await other.keeper.takeOver();
  await until(() => other.keeper.standing === 'kept');
  const b = await makeFile('b.csv');
  const isKept = await other.give(b);
  const wrong = isHeard && isKept ? await isKeptAndShown([other], [b]) : 'not heard, or not kept';
  return { kind: 'erased elsewhere', wrong };
}
