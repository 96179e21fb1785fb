/** Which of the stories that the pages tell. */
export type StoryName = 'overview' | 'inspection' | 'comparison';

interface Written {
  readonly story: StoryName;
  /** The words that the figures gave. */
  readonly given: string;
  readonly words: string;
}

/**
 * What the user made of the words that the figures give. It stands wherever the story is told, for as
 * long as the figures give the same words.
 */
export class OwnWords {
  #all = $state.raw<readonly Written[]>([]);

  /** The user's words in place of those given; null where there are none. */
  of(story: StoryName, given: string): string | null {
    return this.#all.find((own) => own.story === story && own.given === given)?.words ?? null;
  }

  /** What the user wrote last, of whatever figures. */
  last(story: StoryName): string | null {
    return this.#all.findLast((own) => own.story === story)?.words ?? null;
  }

  write(story: StoryName, given: string, words: string): void {
    this.#all = [...this.#without(story, given), { story, given, words }];
  }

  takeBack(story: StoryName, given: string): void {
    this.#all = this.#without(story, given);
  }

  #without(story: StoryName, given: string): readonly Written[] {
    return this.#all.filter((own) => own.story !== story || own.given !== given);
  }
}
