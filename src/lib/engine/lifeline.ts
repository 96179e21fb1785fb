/**
 * A worker that the browser ends says nothing of it, and what waits for it would wait for ever. But
 * the lock that it held is free again, whatever it ended of.
 */
const lifelines = new WeakMap<Worker, string>();

/** Starts a worker that holds a lock for as long as it lives, by a script that it is to begin with. */
export function withLifeline(start: (prelude: string) => Worker): Worker {
  const name = `throughline engine ${crypto.getRandomValues(new Uint32Array(2)).join(' ')}`;
  const worker = start(
    `self.navigator.locks?.request(${JSON.stringify(name)}, () => new Promise(() => {}));`,
  );
  lifelines.set(worker, name);
  return worker;
}

/** Settles when a worker has ended, where that can be known. */
export async function ended(worker: Worker): Promise<void> {
  const name = lifelines.get(worker);
  // An address that is not secure has no locks.
  if (name === undefined || !navigator.locks) return new Promise(() => {});
  while (!(await isHeld(name))) await new Promise((resolve) => setTimeout(resolve, 100));
  await navigator.locks.request(name, () => {});
}

async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}
