import type { Database } from './database.ts';

type Open = (onCrash: () => void) => Promise<Database>;

let open: Open | null = null;

/**
 * Says how the page opens its database and opens the first at once, before anybody asks for it,
 * because its engine takes a second to start. Whoever asks first gets that one; later calls open
 * another.
 */
export function sendForDatabase(opener: Open): void {
  let listener = () => {};
  let early: Promise<Database> | null = opener(() => listener());
  // Whoever asks for it hears of a failure; until then nobody does.
  early.catch(() => {});
  open = (onCrash) => {
    if (early === null) return opener(onCrash);
    const opened = early;
    early = null;
    listener = onCrash;
    return opened;
  };
}

/** The database of the page; `onCrash` is called if its engine dies. */
export const openDatabase: Open = (onCrash) =>
  open === null ? Promise.reject(new Error('unknown database')) : open(onCrash);
