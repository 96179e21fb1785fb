/**
 * A worker that the browser ends says nothing of it, and what waits for it would wait for ever. But
 * the lock that it held is free again, whatever it ended of.
 */
const lifelines = new WeakMap<Worker, Promise<void>>();
const never = new Promise<void>(() => {});
/** In milliseconds. */
const lookEvery = 100;
/** A worker takes its lock as soon as it begins; one that has not after so many looks, 10 s, never will. */
const mostLooks = 100;

/** Starts a worker that holds a lock for as long as it lives, by a script that it is to begin with. */
export function withLifeline(start: (prelude: string) => Worker): Worker {
  const name = `throughline engine ${crypto.getRandomValues(new Uint32Array(2)).join(' ')}`;
  const worker = start(
    `self.navigator.locks?.request(${JSON.stringify(name)}, () => new Promise(() => {})).catch(() => {});`,
  );
  // An address that is not secure has no locks, and a browser that may keep nothing refuses them.
  const end = navigator.locks && untilFree(name).catch(() => never);
  lifelines.set(worker, end ?? never);
  return worker;
}

/** Settles when a worker has ended, or has not begun in 10 s, where that can be known. */
export const ended = (worker: Worker): Promise<void> => lifelines.get(worker) ?? never;

async function untilFree(name: string): Promise<void> {
  for (let looks = 0; looks < mostLooks && !(await isHeld(name)); looks++)
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  await navigator.locks.request(name, () => {});
}

async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}
