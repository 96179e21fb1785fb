import { digest as digestOf } from '#lib/project/digest.ts';
import type { History } from '#lib/project/history.ts';
import type { Found, KeptStore, OneWriter } from '#lib/storage/index.ts';
import { HeldFiles } from './held-files.ts';
import { inTime } from './in-time.ts';
import { sayFailure } from './say-failure.ts';

/**
 * How it stands with what is to be kept: being opened; all kept; being kept; another tab keeps it and
 * this one follows; something could not be kept; this browser keeps nothing.
 */
export type Standing = 'opening' | 'kept' | 'keeping' | 'following' | 'failed' | 'off';

export type Storage = typeof import('#lib/storage/index.ts');

interface Opened {
  readonly store: KeptStore;
  readonly writer: OneWriter;
  readonly channel: BroadcastChannel;
}

/** Who is told of what other tabs do, and who has what is kept once more. */
interface Told {
  /** Another tab has kept something else. */
  readonly onfollow: (found: Found) => void;
  /** Another tab has erased all. */
  readonly onerased: () => void;
  /** The bytes of a file that is loaded. */
  readonly spare: (digest: string) => Blob | undefined;
}

/** One name for the database, the lock and the channel: all tabs of this site share them. */
const name = 'throughline';

/** Keeps the project in the browser, on this device; one tab writes, the others follow. */
export class Keeper {
  standing = $state<Standing>('opening');
  /** Why it is as it is where that is not as it should be, in a sentence. */
  why = $state('');

  readonly #storage: () => Promise<Storage>;
  readonly #told: Told;
  readonly #files: HeldFiles;
  #opened: Opened | null = null;
  #wanted: History | null = null;
  #saving: Promise<void> | null = null;

  constructor(storage: () => Promise<Storage>, told: Told) {
    this.#storage = storage;
    this.#told = told;
    this.#files = new HeldFiles(told.spare);
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
      channel.addEventListener('message', ({ data }) => void this.#hear(data === 'erased'));
      await writer.claim();
      const found = await inTime(store.load());
      store.goOnFrom(found);
      this.standing = this.#standingOf(writer);
      return found;
    } catch (error) {
      // What cannot be read is not written over.
      this.#leave();
      this.why = sayFailure(error);
      return null;
    }
  }

  /** What is kept from now on was made of what another tab has kept; null where it has erased all. */
  goOnFrom(found: Found | null): void {
    this.#wanted = null;
    this.#opened?.store.goOnFrom(found);
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
    try {
      if (!this.#opened) throw new Error('It was never kept here.');
      return await this.#opened.store.content(digest);
    } catch (error) {
      // What is loaded outlives what was kept of it, unless it was changed on the disk since.
      const spare = this.#told.spare(digest);
      if (spare && (await digestOf(spare)) === digest) return spare;
      throw error;
    }
  }

  /** Keeps a history; of several that come while one is written, the last. Never rejects. */
  keep(history: History): Promise<void> {
    this.#wanted = history;
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = null));
    return this.#saving;
  }

  /** Takes all that is kept away, also what cannot be read; rejects where it is still there. */
  async erase(): Promise<void> {
    this.#wanted = null;
    await this.#saving;
    const { KeptStore } = await this.#storage();
    const store = this.#opened?.store ?? (await inTime(KeptStore.open(name, () => {})));
    await store.erase();
    this.#files.clear();
    this.#opened?.channel.postMessage('erased');
  }

  async #saveAll(): Promise<void> {
    const opened = this.#opened;
    while (this.#wanted !== null && opened?.writer.isWriter && opened === this.#opened) {
      const history = this.#wanted;
      this.#wanted = null;
      this.standing = 'keeping';
      const [standing, why] = await this.#save(history, opened);
      // It may have been taken away in the meantime, and then that is how it stands.
      if (opened === this.#opened) [this.standing, this.why] = [standing, why];
    }
  }

  /** Keeps one history, and says how it stands after that, and why. */
  async #save(history: History, opened: Opened): Promise<[Standing, string]> {
    try {
      await this.#files.keep(history, opened.store);
      opened.channel.postMessage('saved');
      return [this.#standingOf(opened.writer), ''];
    } catch (error) {
      const { SavedElsewhere } = await this.#storage();
      return error instanceof SavedElsewhere ? this.#follow(opened) : ['failed', sayFailure(error)];
    }
  }

  #standingOf = ({ isWriter }: OneWriter): Standing => (isWriter ? 'kept' : 'following');

  /** Another tab has kept something, or erased all; what is being saved here finds that out by itself. */
  async #hear(isErased: boolean): Promise<void> {
    if (this.#saving !== null) return;
    if (isErased) this.#told.onerased();
    else if (this.#opened) await this.#follow(this.#opened);
  }

  /**
   * Takes over what is kept now, and says how it stands after that, and why. What cannot be read is not
   * followed: the next message tries again, and whoever writes has kept nothing of what is shown.
   */
  async #follow({ store, writer }: Opened): Promise<[Standing, string]> {
    try {
      const found = await store.load();
      if (found) this.#told.onfollow(found);
      else if (store.base.revision !== undefined) this.#told.onerased();
    } catch (error) {
      if (writer.isWriter) return ['failed', sayFailure(error)];
    }
    return [this.#standingOf(writer), ''];
  }

  /** It is this tab’s turn to write, or no longer: either way it goes on from what is kept. */
  async #change(): Promise<void> {
    const opened = this.#opened;
    if (!opened || this.standing === 'opening') return;
    await this.#saving;
    if (opened !== this.#opened) return;
    this.standing = this.#standingOf(opened.writer);
    const [standing, why] = await this.#follow(opened);
    // What was taken over may be being kept by now.
    if (opened === this.#opened && this.#saving === null)
      [this.standing, this.why] = [standing, why];
  }

  #lose(): void {
    this.#leave();
    this.why = 'The browser has taken away what was kept here. Save a project file.';
  }

  /** Keeps nothing any more, and lets another tab do it. */
  #leave(): void {
    this.#opened?.writer.release();
    this.#opened?.channel.close();
    this.#opened = null;
    this.standing = 'off';
  }
}
