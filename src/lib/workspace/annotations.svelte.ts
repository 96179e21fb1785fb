import type { Annotation } from '#lib/charts/annotation.ts';
import type { KeptAnnotation } from '#lib/project/project.ts';
import type { Changes } from './changes.svelte.ts';

const toAnnotation = ({ day, words }: KeptAnnotation): Annotation => ({
  day: new Date(day),
  words,
});

/** What the user wrote about days, which stands on the charts over time. */
export class Annotations {
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  get all(): readonly KeptAnnotation[] {
    return this.#changes.project.annotations;
  }

  add(one: KeptAnnotation): void {
    this.#changes.record({
      annotations: [...this.all, one].sort((a, b) => a.day.localeCompare(b.day)),
    });
  }

  remove(one: KeptAnnotation): void {
    this.#changes.record({ annotations: this.all.filter((other) => other !== one) });
  }

  of(provider: string): readonly Annotation[] {
    return this.all.filter((one) => one.provider === provider).map(toAnnotation);
  }
}
