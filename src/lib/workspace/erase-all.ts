import type { KeptProject } from './kept-project.svelte.ts';
import { sayFailure } from './say-failure.ts';

/**
 * Takes all that is kept away and begins the page anew.
 *
 * @throws Error that says why it is still there, for the person who wanted it gone
 */
export async function eraseAll(kept: KeptProject): Promise<void> {
  try {
    await kept.erase();
  } catch (error) {
    const words = `It could not be erased and is still there. ${sayFailure(error)}`;
    throw new Error(words, { cause: error });
  }
  location.reload();
}
