import type { IntakeResult, OnProgress } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import type { AnnotationStore } from './annotations.svelte.ts';
import type { Database } from './database.ts';
import type { Source } from './source.ts';

/** A source that has not been loaded yet. */
export type Unnumbered = Omit<Source, 'id' | 'name' | 'origin'>;

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
  /** What is kept on this device from one visit to the next. */
  readonly store: AnnotationStore;
}
