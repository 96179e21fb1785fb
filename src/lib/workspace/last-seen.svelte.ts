import type { LastView, SeenAnswer } from './last-view.ts';
import type { SmallStore } from './means.ts';
import type { SourceNote } from './source.ts';
import type { Workspace } from './workspace.svelte.ts';

const key = 'throughline.view';

/** Letters. Browsers keep some five millions of a site, and a page of charts has a tenth of one. */
const longest = 1_000_000;

/** Milliseconds for which a page stays as it is before it is written down. */
const stillness = 500;

/** Answers that are on screen. */
interface Shown {
  /** Null while any of them is still asked for or could not be given. */
  readonly seen: readonly SeenAnswer[] | null;
  readonly sources: readonly SourceNote[];
}

/**
 * The page that the user saw last. It is written down, so that the next visit begins with it and not
 * with waiting until all files are loaded again.
 */
export class LastSeen {
  /** What the last visit saw, until the database can be asked. */
  recalled = $state.raw<LastView | null>(null);
  readonly #workspace: Workspace;
  readonly #store: SmallStore;
  #shown: readonly Shown[] = [];
  #writing = 0;

  constructor(workspace: Workspace, store: SmallStore) {
    this.#workspace = workspace;
    this.#store = store;
  }

  /** Shows again what the last visit saw of what is kept, if that is still known. Never rejects. */
  async recall(): Promise<void> {
    const written = this.#store.get(key);
    if (!written) return;
    const workspace = this.#workspace;
    const view = await import('./last-view.ts')
      .then(({ readView }) => readView(written, workspace.changes.project.sources))
      .catch(() => null);
    if (view === null || !workspace.isAsBuilt) return;
    // What the filters mean depends on what there is to choose from.
    workspace.choices = view.choices;
    this.recalled = view;
  }

  /** These are on screen as well, until the returned function is called. */
  show(shown: Shown): () => void {
    this.#shown = [...this.#shown, shown];
    return () => (this.#shown = this.#shown.filter((other) => other !== shown));
  }

  /** Something else is on screen, which is written down unless that changes again. */
  change(): void {
    clearTimeout(this.#writing);
    this.#writing = window.setTimeout(() => {
      // Without it the next visit waits for its files, and that is all.
      this.#write().catch(() => {});
    }, stillness);
  }

  /** What was seen is not what there is any more. */
  forget(): void {
    clearTimeout(this.#writing);
    this.#writing = 0;
    this.recalled = null;
    if (this.#store.get(key)) this.#store.set(key, '');
  }

  async #write(): Promise<void> {
    const writing = this.#writing;
    const { phase, kept, choices, changes } = this.#workspace;
    const [first] = this.#shown;
    const answers = this.#shown.map(({ seen }) => seen);
    // The next visit must find all that is loaded, and more than the sample.
    const isWhole = kept.keeper.standing === 'kept' && kept.lost.length === 0 && kept.isExpected;
    if (phase !== 'ready' || !isWhole || !first) return;
    if (!answers.every((seen) => seen !== null)) return;
    const address = location.pathname + location.search;
    const view = { address, choices, files: first.sources, answers: answers.flat() };
    const { writeView } = await import('./last-view.ts');
    const written = await writeView(view, changes.project.sources);
    if (writing === this.#writing && written.length < longest) this.#store.set(key, written);
  }
}
