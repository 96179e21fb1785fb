import type { KeptWords, Place } from '#lib/project/project.ts';
import type { Changes } from './changes.svelte.ts';

/**
 * What the user made of the words that the figures give. It stands wherever they are told, for as
 * long as the figures give the same words.
 */
export class OwnWords {
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /** Why nothing can be written here, in a sentence, or null. */
  get refusal(): string | null {
    return this.#changes.refusal;
  }

  /** The user's words in place of those given; null where there are none. */
  of(place: Place, given: string): string | null {
    return this.#all.find((own) => own.place === place && own.given === given)?.words ?? null;
  }

  /** What the user wrote last, of whatever figures. */
  last(place: Place): string | null {
    return this.#all.findLast((own) => own.place === place)?.words ?? null;
  }

  write(place: Place, given: string, words: string): void {
    this.#changes.record({ words: [...this.#without(place, given), { place, given, words }] });
  }

  takeBack(place: Place, given: string): void {
    this.#changes.record({ words: this.#without(place, given) });
  }

  get #all(): readonly KeptWords[] {
    return this.#changes.project.words;
  }

  #without(place: Place, given: string): readonly KeptWords[] {
    return this.#all.filter((own) => own.place !== place || own.given !== given);
  }
}
