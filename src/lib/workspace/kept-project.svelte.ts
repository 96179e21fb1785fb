import { begin, current, type History } from '#lib/project/history.ts';
import { isSame, projectOf, type KeptSource, type Project } from '#lib/project/project.ts';
import type { Found } from '#lib/storage/index.ts';
import { Changes } from './changes.svelte.ts';
import { readEarlier } from './earlier-store.ts';
import { Keeper } from './keeper.svelte.ts';
import { digestOf, keepSample } from './kept-source.ts';
import type { LoadedSources } from './loaded-sources.svelte.ts';
import type { Means } from './means.ts';
import { Restorer, type Lost } from './restorer.ts';
import { sayElsewhere, sayFound, sayGone } from './say-found.ts';
import type { SampleFile } from './sample.ts';
import type { Source } from './source.ts';

/** What is being loaded again: one of so many. */
export interface Restoring {
  readonly name: string;
  readonly place: number;
  readonly of: number;
}

/** Set where more than the sample is kept, so that a page knows it before anything is opened. */
const keepsKey = 'throughline.keeps';

/** The project of this tab: what it was, how it is kept, and whether what it says of files is loaded. */
export class KeptProject {
  /** What is being loaded again of what was kept, or null. */
  restoring = $state.raw<Restoring | null>(null);
  /** What could not be loaded again; it stays in the project until it is given again or removed. */
  lost = $state.raw<readonly Lost[]>([]);
  readonly changes: Changes;
  readonly keeper: Keeper;

  readonly #means: Means;
  readonly #loaded: LoadedSources;
  /** The sample, and nothing of the user's. */
  readonly #atFirst: Project;
  #wasExpected = false;
  /** As it was found then. */
  #found: Found | null = null;

  constructor(
    means: Means,
    loaded: LoadedSources,
    sampleFiles: readonly SampleFile[],
    /** Another tab has kept something else, or erased all, which is null. */
    onfollow: (found: Found | null) => void,
  ) {
    this.#means = means;
    this.#loaded = loaded;
    this.#atFirst = projectOf(sampleFiles.map(({ reading }) => keepSample(reading)));
    this.keeper = new Keeper(means.storage, {
      onfollow,
      onerased: () => onfollow(null),
      spare: (digest) => loaded.fileOf(digest),
    });
    this.changes = new Changes(this.#atFirst, means.now, {
      onrecord: (history) => this.#keep(history),
      refuse: () => (this.keeper.standing === 'following' ? sayElsewhere : null),
    });
  }

  /** Whether more than the sample was kept, as far as that is known before anything is opened. */
  get isExpected(): boolean {
    return this.#means.store.get(keepsKey) === 'yes';
  }

  /** Whether work would be lost if the page were closed now. */
  get isAtRisk(): boolean {
    const { standing } = this.keeper;
    return standing === 'keeping' || (['failed', 'off'].includes(standing) && this.changes.canUndo);
  }

  /** What became of what was kept, in a sentence; nothing where all is as it was. */
  sayOpened(): string {
    if (this.#found) return sayFound(this.#found, this.lost);
    return this.#wasExpected ? sayGone(this.keeper) : '';
  }

  /** Takes over what was kept; null where nothing was, and the sample is to be loaded. */
  async open(): Promise<Found | null> {
    this.#wasExpected = this.isExpected;
    const found = await this.keeper.open();
    this.#found = found;
    const { changes } = this;
    changes.take(
      found?.history ??
        begin({ ...changes.project, ...readEarlier(this.#means.store) }, this.#means.now()),
    );
    return found;
  }

  /**
   * Writes down which sources are loaded, where that has changed. Where another tab has taken over
   * since, they become those that it keeps again, and it is said why.
   */
  async record(): Promise<string | void> {
    const sources = [...this.#loaded.all, ...this.lost].map(({ kept }) => kept);
    const before = this.changes.project.sources;
    const isKnown = (one: KeptSource) => before.some((other) => isSame(one, other));
    if (sources.length === before.length && sources.every(isKnown)) return;
    if (this.changes.record({ sources })) return;
    await this.reconcile();
    return this.changes.refusal!;
  }

  /** Loads again what was lost, where this is its file; whether it is. */
  async giveBack(file: File): Promise<boolean> {
    if (this.lost.length === 0) return false;
    const digest = await digestOf(file);
    const isOfFile = ({ kept }: Lost) => 'digest' in kept.file && kept.file.digest === digest;
    if (!this.lost.some(isOfFile)) return false;
    this.keeper.hold(digest, file);
    await this.reconcile();
    await this.keeper.keep(this.changes.history);
    return true;
  }

  /** Lets go of a source that could not be loaded again. */
  forget(one: Lost): void {
    this.lost = this.lost.filter((other) => other !== one);
    void this.record();
  }

  /** Takes all that is kept away, short texts too; the page must begin anew after it. */
  async erase(): Promise<void> {
    await this.keeper.erase();
    this.#means.store.clear();
  }

  /** Goes back or forth to another state, and says so. */
  async goTo(entry: number): Promise<string> {
    const { entries, now } = this.changes.history;
    this.changes.goTo(entry);
    await this.reconcile();
    if (entry > now) return `Done again: ${entries[entry]!.said}.`;
    return entry === now - 1
      ? `Undone: ${entries[now]!.said}.`
      : `Gone back to: ${entries[entry]!.said}.`;
  }

  /** Makes another project of it, which can be undone. */
  async replace(project: Project): Promise<void> {
    this.changes.replace(project);
    await this.reconcile();
  }

  /** Takes over what another tab has made of it; nothing is said where it is the same. */
  async follow(found: Found | null): Promise<string | void> {
    const taken = found?.history ?? begin(this.#atFirst, this.#means.now());
    const isOther = !isSame(this.changes.project, current(taken));
    this.keeper.goOnFrom(found);
    this.changes.take(taken);
    if (isOther) await this.reconcile();
    if (found === null)
      return 'All that was kept here was erased in another tab, and this one has begun anew.';
    if (isOther) return 'What is shown here was changed in another tab.';
  }

  /** Loads what the project has and is not loaded, and takes out what it has no more. */
  async reconcile(): Promise<void> {
    const { sources } = this.changes.project;
    const loaded = this.#loaded;
    const staying = sources.map((kept) => loaded.all.find((one) => isSame(one.kept, kept)));
    const restorer = new Restorer({
      readFile: this.#means.readFile,
      fetchSample: this.#means.fetchSample,
      content: (digest) => this.keeper.content(digest),
      loaded: loaded.all,
    });
    await loaded.remove(loaded.all.filter((one) => !staying.includes(one)));
    const [next, lost]: [Source[], Lost[]] = [[], []];
    for (const [i, kept] of sources.entries()) {
      const loadedAlready = staying[i];
      if (loadedAlready) {
        next.push(loadedAlready);
        continue;
      }
      this.restoring = { name: kept.name, place: i + 1, of: sources.length };
      try {
        next.push(await this.#restore(kept, restorer));
      } catch (error) {
        lost.push({ kept, why: (error as Error).message });
      }
    }
    loaded.all = next;
    [this.lost, this.restoring] = [lost, null];
  }

  async #restore(kept: KeptSource, restorer: Restorer): Promise<Source> {
    const { origin, reading } = await restorer.restore(kept);
    return this.#loaded.load(origin, { name: kept.name, reading });
  }

  #keep(history: History): void {
    const isOfSample = isSame(this.changes.project.sources, this.#atFirst.sources);
    this.#means.store.set(keepsKey, isOfSample ? 'no' : 'yes');
    void this.keeper.keep(history);
  }
}
