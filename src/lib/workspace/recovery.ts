/** A database that dies as often while it is started again will not live. */
const tries = 3;

/** Whether the database has died, and what there is to say once it lives again. */
export class Recovery {
  isDown = false;
  #said = '';

  /** Keeps what was said of what was being done when it died. */
  remember(said: string): void {
    this.#said = said;
  }

  /** Makes it live again where it has died, and says so. */
  async recover(again: () => Promise<string>): Promise<string> {
    if (!this.isDown) return '';
    const said = this.#said;
    this.#said = '';
    for (let left = tries; ; left--) {
      this.isDown = false;
      const [found, error] = await again().then(
        (words): [string, Error | null] => [words, null],
        (reason: Error): [string, Error | null] => ['', reason],
      );
      // It may have died once more, of which not all that was asked of it need have heard.
      if (!this.isDown && error === null)
        return `${said} The database stopped and was started again. All files are loaded as before. ${found}`.trim();
      if (left > 1) continue;
      this.isDown = false;
      throw error ?? new Error('It stops every time.');
    }
  }
}
