import type { History } from '#lib/project/history.ts';
import type { Found, KeptStore, OneWriter } from '#lib/storage/index.ts';
import { HeldFiles } from './held-files.ts';
import { sayFailure } from './say-failure.ts';

/**
 * How it stands with what is to be kept: being opened; all kept; being kept; another tab keeps it and
 * this one follows; something could not be kept; this browser keeps nothing.
 */
export type Standing = 'opening' | 'kept' | 'keeping' | 'following' | 'failed' | 'off';

export type Storage = typeof import('#lib/storage/index.ts');

/** Some browsers do not answer now and then; without what is kept the page goes on. */
const patience = 8000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      setTimeout(
        () => reject(new Error('The browser does not open what is kept. Load the page again.')),
        patience,
      ),
    ),
  ]);

interface Opened {
  readonly store: KeptStore;
  readonly writer: OneWriter;
  readonly channel: BroadcastChannel;
}

/** One name for the database, the lock and the channel: all tabs of this site share them. */
const name = 'throughline';

/** Keeps the project in the browser, on this device; one tab writes, the others follow. */
export class Keeper {
  standing = $state<Standing>('opening');
  /** Why it is as it is where that is not as it should be, in a sentence. */
  why = $state('');

  readonly #storage: () => Promise<Storage>;
  /** Another tab has kept something else. */
  readonly #onfollow: (history: History) => void;
  readonly #files = new HeldFiles();
  #opened: Opened | null = null;
  #wanted: History | null = null;
  #saving: Promise<void> | null = null;

  constructor(storage: () => Promise<Storage>, onfollow: (history: History) => void) {
    this.#storage = storage;
    this.#onfollow = onfollow;
  }

  /** Opens what is kept; null where nothing is, or where this browser keeps nothing. */
  async open(): Promise<Found | null> {
    try {
      if (!isSecureContext)
        throw new Error('Browsers keep nothing for an address that does not begin with https.');
      const { KeptStore, OneWriter } = await this.#storage();
      const store = await inTime(KeptStore.open(name, () => this.#lose()));
      const channel = new BroadcastChannel(name);
      const writer = new OneWriter(name, () => void this.#change());
      this.#opened = { store, writer, channel };
      channel.addEventListener('message', () => void this.#follow());
      await writer.claim();
      this.standing = writer.isWriter ? 'kept' : 'following';
      return await store.load();
    } catch (error) {
      // What cannot be read is not written over.
      this.#opened = null;
      this.standing = 'off';
      this.why = sayFailure(error);
      return null;
    }
  }

  /** Makes this tab the one that writes. */
  takeOver(): Promise<void> {
    return this.#opened?.writer.takeOver() ?? Promise.resolve();
  }

  /** Remembers a file of this visit until it is kept. */
  hold(digest: string, file: Blob): void {
    this.#files.hold(digest, file);
  }

  /** The bytes of a file; rejects where they are lost. */
  async content(digest: string): Promise<Blob> {
    const file = this.#files.get(digest);
    if (file) return file;
    if (!this.#opened) throw new Error('It was never kept here.');
    return this.#opened.store.content(digest);
  }

  /** Keeps a history; of several that come while one is written, the last. Never rejects. */
  keep(history: History): Promise<void> {
    this.#wanted = history;
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = null));
    return this.#saving;
  }

  /** Takes all that is kept away. */
  async erase(): Promise<void> {
    this.#wanted = null;
    await this.#saving;
    await this.#opened?.store.erase();
    this.#files.clear();
    this.#opened?.channel.postMessage('erased');
  }

  async #saveAll(): Promise<void> {
    while (this.#wanted !== null && this.#opened?.writer.isWriter) {
      const history = this.#wanted;
      this.#wanted = null;
      this.standing = 'keeping';
      try {
        const { store, channel } = this.#opened;
        await this.#files.keep(history, store);
        channel.postMessage('saved');
        this.standing = 'kept';
        this.why = '';
      } catch (error) {
        this.standing = 'failed';
        this.why = sayFailure(error);
      }
    }
  }

  async #follow(): Promise<void> {
    if (!this.#opened || this.#opened.writer.isWriter) return;
    const found = await this.#opened.store.load();
    if (found) this.#onfollow(found.history);
  }

  /** It is this tab’s turn to write, or no longer. */
  async #change(): Promise<void> {
    if (!this.#opened || this.standing === 'opening') return;
    const { store, writer } = this.#opened;
    this.standing = writer.isWriter ? 'kept' : 'following';
    const found = writer.isWriter ? await store.load() : null;
    if (found) this.#onfollow(found.history);
  }

  #lose(): void {
    this.#opened = null;
    this.standing = 'off';
    this.why = 'The browser has taken away what was kept here. Save a project file.';
  }
}
