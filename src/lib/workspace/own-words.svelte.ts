/** Which of the stories that the pages tell. */
export type StoryName = 'overview' | 'inspection' | 'comparison';

/** Where words stand: in a story, or in place of the picture of a chart for who cannot see it. */
export type Place = StoryName | `picture ${string}`;

interface Written {
  readonly place: Place;
  /** The words that the figures gave. */
  readonly given: string;
  readonly words: string;
}

/**
 * What the user made of the words that the figures give. It stands wherever they are told, for as
 * long as the figures give the same words.
 */
export class OwnWords {
  #all = $state.raw<readonly Written[]>([]);

  /** The user's words in place of those given; null where there are none. */
  of(place: Place, given: string): string | null {
    return this.#all.find((own) => own.place === place && own.given === given)?.words ?? null;
  }

  /** What the user wrote last, of whatever figures. */
  last(place: Place): string | null {
    return this.#all.findLast((own) => own.place === place)?.words ?? null;
  }

  write(place: Place, given: string, words: string): void {
    this.#all = [...this.#without(place, given), { place, given, words }];
  }

  takeBack(place: Place, given: string): void {
    this.#all = this.#without(place, given);
  }

  #without(place: Place, given: string): readonly Written[] {
    return this.#all.filter((own) => own.place !== place || own.given !== given);
  }
}
