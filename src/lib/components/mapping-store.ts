import type { MappingStore } from '#lib/intake/mapping/remembered.ts';

/** The browser's own storage; in a private window, where there may be none, nothing is remembered. */
export const mappingStore: MappingStore = {
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
      // The file is loaded all the same; only the next one has to be matched again.
    }
  },
};
