/** What became of the last thing that was asked for, in a sentence for the screen and its readers. */
export class Outcome {
  words = $state('');

  /** Does it and says what `doing` says of it, or why it did not work. */
  async of(doing: () => Promise<string>): Promise<void> {
    this.words = 'One moment…';
    try {
      this.words = await doing();
    } catch (error) {
      this.words = `That did not work. ${(error as Error).message}`;
    }
  }
}
