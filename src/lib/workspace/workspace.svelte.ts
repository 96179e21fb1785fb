import { createContext } from 'svelte';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { Choices } from '#lib/measures/choices.ts';
import { Annotations } from './annotations.svelte.ts';
import { Arrivals } from './arrivals.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import { CurrentDatabase } from './current-database.ts';
import type { Database } from './database.ts';
import { KeptProject } from './kept-project.svelte.ts';
import { LoadedSources } from './loaded-sources.svelte.ts';
import { LastSeen } from './last-seen.svelte.ts';
import type { Means } from './means.ts';
import { OwnWords } from './own-words.svelte.ts';
import { ProjectFiles } from './project-files.svelte.ts';
import { Recovery } from './recovery.ts';
import type { SampleFile } from './sample.ts';
import { isSample, type Named, type Origin, type Source } from './source.ts';

/** The engine, the sources in it and what became of them: the one state that outlives a page. */
export class Workspace {
  /** While files are loading what was loaded before can be asked. */
  phase = $state<'starting' | 'ready' | 'loading' | 'failed'>('starting');
  /** The outcome of the last thing the user did, in a sentence. */
  notice = $state('');
  /** What that brought in, which is said in the same breath. */
  arrived = $state.raw<readonly Source[]>([]);
  choices = $state.raw<Choices>()!;

  readonly database = new CurrentDatabase();
  readonly arrivals: Arrivals;
  readonly annotations: Annotations;
  readonly ownWords: OwnWords;
  readonly kept: KeptProject;
  readonly projectFiles: ProjectFiles;
  readonly lastSeen: LastSeen;

  readonly #means: Means;
  readonly #loaded: LoadedSources;
  readonly #sampleChoices: Choices;
  readonly #recovery = new Recovery();
  #listeners: readonly (() => void)[] = [];
  #hasBegun = $state(false);
  /** What the task whose turn it is has brought in so far. */
  #taken: Source[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(means: Means, sampleChoices: Choices, sampleFiles: readonly SampleFile[]) {
    this.#means = means;
    this.#loaded = new LoadedSources(this.database.get, (digest, file) =>
      this.kept.keeper.hold(digest, file),
    );
    this.kept = new KeptProject(means, this.#loaded, sampleFiles, (found) => {
      void this.#next(() => this.kept.follow(found));
    });
    this.projectFiles = new ProjectFiles(this.kept, means.now, (project, name) =>
      this.inTurn(async () => {
        await this.kept.replace(project);
        return `${closeTurned(name)} is opened.`;
      }),
    );
    this.arrivals = new Arrivals(this, means.readFile);
    this.lastSeen = new LastSeen(this, means.store);
    this.annotations = new Annotations(this.changes);
    this.ownWords = new OwnWords(this.changes);
    this.#sampleChoices = sampleChoices;
    this.choices = sampleChoices;
  }

  get sources(): readonly Source[] {
    return this.#loaded.all;
  }

  /** Whether pages are what they were built with, or what the last visit saw. */
  get isAsBuilt(): boolean {
    return this.phase === 'starting' && !this.#hasBegun;
  }

  /** All that the user gave and decided, with every change to it. */
  get changes(): Changes {
    return this.kept.changes;
  }

  /** Calls `listener` whenever the data may have changed, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => (this.#listeners = this.#listeners.filter((other) => other !== listener));
  }

  /** Opens the engine with what was kept, or with the sample, which is fetched while it starts. */
  start(): Promise<void> {
    return this.#next(async () => {
      const opened = this.kept.open();
      void opened.then((found) => found && this.lastSeen.recall());
      try {
        const [found, files] = await Promise.all([opened, this.#means.fetchSample(), this.#open()]);
        if (found === null) await this.#loaded.loadSample(files);
        else await this.kept.reconcile();
        return this.#recovery.isDown ? '' : this.kept.sayOpened();
      } catch (error) {
        // Whatever comes next goes on from what was kept.
        await opened;
        this.phase = 'failed';
        return `The database could not be started: ${(error as Error).message}`;
      }
    });
  }

  /** Puts the sample in the place of whatever is loaded. */
  loadSample(): Promise<void> {
    return this.inTurn(async () => {
      const files = await this.#means.fetchSample();
      await this.#loaded.remove(this.sources);
      await this.#loaded.loadSample(files);
      return 'The sample is loaded.';
    });
  }

  remove(source: Source): Promise<void> {
    return this.inTurn(async () => {
      await this.#loaded.remove([source]);
      return `${closeTurned(source.name)} was removed.`;
    });
  }

  /** Goes back or forth to another state of the project. */
  goTo(entry: number): Promise<void> {
    return this.inTurn(() => this.kept.goTo(entry));
  }

  /** Loads the tables of a file, see LoadedSources. */
  async take(
    origin: Origin | null,
    tables: readonly Named[],
    replaced: readonly Source[],
    signal?: AbortSignal,
  ): Promise<void> {
    const loaded = await this.#loaded.take(origin, tables, replaced, signal);
    if (origin) this.#taken.push(...loaded);
  }

  /**
   * One thing at a time: a file dropped while the sample loads waits for it. What a task says is shown
   * when it is done, or why it failed. Where another tab keeps the project it is not begun.
   */
  inTurn(task: () => Promise<string | void>): Promise<void> {
    return this.#next(async () => {
      if (this.changes.refusal !== null) return this.changes.refusal;
      const outcome = await task();
      return (await this.kept.record()) ?? outcome;
    });
  }

  /** When all that was begun so far is done. */
  get settled(): Promise<void> {
    return this.#turn;
  }

  #next(task: () => Promise<string | void>): Promise<void> {
    this.#turn = this.#turn
      .then(() => this.#recover())
      .then(() => {
        if (this.phase === 'ready') this.phase = 'loading';
        this.#taken = [];
        return task();
      })
      .catch((error: Error) => `That did not work. ${error.message}`)
      .then((outcome) => this.#settle(outcome ?? this.notice));
    return this.#turn;
  }

  async #settle(notice: string): Promise<void> {
    this.notice = notice;
    this.arrived = this.#taken;
    try {
      if (this.phase === 'failed' || this.#recovery.isDown) return;
      const isOfSample = this.sources.length > 0 && this.sources.every(isSample);
      this.choices = isOfSample ? this.#sampleChoices : await (await this.database.get()).choices();
      [this.phase, this.#hasBegun] = ['ready', true];
      this.lastSeen.forget();
    } catch (error) {
      if (this.#recovery.isDown) return;
      this.notice = `${notice} That did not work. ${(error as Error).message}`;
    } finally {
      if (this.#recovery.isDown) this.#recovery.remember(this.phase === 'loading' ? notice : '');
    }
    for (const listener of this.#listeners) listener();
  }

  #open(): Promise<Database> {
    return this.database.open(this.#means.openDatabase, () => {
      this.#recovery.isDown = true;
      void this.#next(async () => {});
    });
  }

  /** After a crash nothing of the database is left, but every source still has its file. */
  async #recover(): Promise<void> {
    const isFirst = ['starting', 'failed'].includes(this.phase);
    try {
      const said = await this.#recovery.recover(async () => {
        this.phase = 'starting';
        await this.#open();
        await this.#loaded.reload();
        // What was being loaded when it stopped is not there yet.
        await this.kept.reconcile();
        return isFirst ? this.kept.sayOpened() : '';
      });
      if (said !== '') this.notice = said;
    } catch (error) {
      this.phase = 'failed';
      this.notice = `The database stopped and could not be started again: ${(error as Error).message}`;
    }
  }
}

/** The one workspace, made by the layout and shared by its pages. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
