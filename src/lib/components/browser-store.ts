import type { SmallStore } from '#lib/workspace/means.ts';

/** The browser's own storage; in a private window, where there may be none, nothing is remembered. */
export const browserStore: SmallStore = {
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
  clear() {
    try {
      localStorage.clear();
    } catch {
      // Where nothing can be kept there is nothing to take away.
    }
  },
};
