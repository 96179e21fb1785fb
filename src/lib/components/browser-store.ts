import type { MappingStore } from '#lib/intake/mapping/remembered.ts';

/** The browser's own storage; in a private window, where there may be none, nothing is remembered. */
export const browserStore: MappingStore = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // All goes on as before; only the next visit begins without it.
    }
  },
};
