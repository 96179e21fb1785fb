import type { Annotation } from '#lib/charts/annotation.ts';
import { isKept, toAnnotation, type Kept } from './kept-annotation.ts';

/** Where annotations are kept: the storage of the browser, which sends nothing anywhere. */
export interface AnnotationStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

const key = 'annotations';

/** What the user wrote about days, which stands on the charts over time and is kept on this device. */
export class Annotations {
  all = $state.raw<readonly Kept[]>([]);
  readonly #store: AnnotationStore;

  constructor(store: AnnotationStore) {
    this.#store = store;
  }

  /** Reads what was written on earlier visits; what cannot be read is as if it were not there. */
  recall(): void {
    try {
      const kept: unknown = JSON.parse(this.#store.get(key) ?? '[]');
      this.all = Array.isArray(kept) ? kept.filter(isKept) : [];
    } catch {
      this.all = [];
    }
  }

  add(one: Kept): void {
    this.#keep([...this.all, one].sort((a, b) => a.day.localeCompare(b.day)));
  }

  remove(one: Kept): void {
    this.#keep(this.all.filter((other) => other !== one));
  }

  of(provider: string): readonly Annotation[] {
    return this.all.filter((one) => one.provider === provider).map(toAnnotation);
  }

  #keep(all: readonly Kept[]): void {
    this.all = all;
    this.#store.set(key, JSON.stringify(all));
  }
}
