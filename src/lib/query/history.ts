/** A query that was run, and when. */
export interface Past {
  readonly text: string;
  /** ISO date and time. */
  readonly at: string;
}

/** Where queries are kept: the storage of the browser, which sends nothing anywhere. */
export interface HistoryStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

const key = 'queries';
const mostKept = 50;

const isPast = (one: unknown): one is Past =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as Past).text === 'string' &&
  typeof (one as Past).at === 'string' &&
  !Number.isNaN(Date.parse((one as Past).at));

/** A query that is kept twice is shown once. */
const isFirst = ({ text }: Past, i: number, all: readonly Past[]) =>
  all.findIndex((other) => other.text === text) === i;

/** The queries that were run, the latest first. What cannot be read is as if it were not there. */
export function readHistory(store: HistoryStore): readonly Past[] {
  try {
    const kept: unknown = JSON.parse(store.get(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPast).slice(0, mostKept).filter(isFirst) : [];
  } catch {
    return [];
  }
}

/**
 * Puts a query first; one that was run before moves up, and the oldest beyond fifty go. `now` is in
 * milliseconds, as clocks count.
 */
export function remember(store: HistoryStore, text: string, now: number): readonly Past[] {
  const others = readHistory(store).filter((past) => past.text !== text);
  const all = [{ text, at: new Date(now).toISOString() }, ...others].slice(0, mostKept);
  store.set(key, JSON.stringify(all));
  return all;
}

export function forget(store: HistoryStore): readonly Past[] {
  store.set(key, '[]');
  return [];
}
