import type { IntakeResult, OnProgress } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import type { Storage } from './keeper.svelte.ts';
import type { Database } from './database.ts';
import type { Source } from './source.ts';

/** A source that has not been loaded yet. */
export type Unnumbered = Omit<Source, 'id' | 'name' | 'origin' | 'kept'>;

/** How the workspace reaches the outside world; the page gives the real ones. */
export interface Means {
  readonly openDatabase: (onCrash: () => void) => Promise<Database>;
  readonly readFile: (
    file: File,
    overrides: Overrides,
    onProgress: OnProgress,
    signal: AbortSignal,
  ) => Promise<IntakeResult>;
  readonly fetchSample: () => Promise<Unnumbered[]>;
  /** Sends for what keeps a project in the browser; rejects where there is no such thing. */
  readonly storage: () => Promise<Storage>;
  /** Small things that are known at once when the page opens. */
  readonly store: SmallStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The storage of the browser for short texts, which sends nothing anywhere. */
export interface SmallStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  /** Takes all of them away. */
  clear(): void;
}
