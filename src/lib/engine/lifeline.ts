/**
 * A worker that the browser ends says nothing of it, and what waits for it would wait for ever. But
 * the lock that it held is free again, whatever it ended of.
 */
const lifelines = new WeakMap<Worker, Promise<void>>();
/** Between two looks at the locks, in milliseconds. */
const PAUSE = 100;
/** What begins takes its lock at once: of one that has not in so many looks, 10 s, nothing comes. */
const LOOKS = 100;

/** Starts a worker that holds a lock for as long as it lives, by a script that it is to begin with. */
export function withLifeline(start: (prelude: string) => Worker): Worker {
  const name = `throughline engine ${crypto.getRandomValues(new Uint32Array(2)).join(' ')}`;
  const worker = start(
    `self.navigator.locks?.request(${JSON.stringify(name)}, () => new Promise(() => {}));`,
  );
  // An address that is not secure has no locks.
  if (navigator.locks) lifelines.set(worker, untilFree(name));
  return worker;
}

/** Settles when a worker has ended, or has not begun in 10 s, where that can be known. */
export const ended = (worker: Worker): Promise<void> =>
  lifelines.get(worker) ?? new Promise(() => {});

async function untilFree(name: string): Promise<void> {
  for (let looks = 0; looks < LOOKS && !(await isHeld(name)); looks++)
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  await navigator.locks.request(name, () => {});
}

async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}
