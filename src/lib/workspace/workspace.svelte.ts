import { createContext } from 'svelte';
import { EngineError } from '#lib/engine/engine.ts';
import type { Sql } from '#lib/engine/sql.ts';
import type { Focus } from '#lib/measures/focus.ts';
import type { Choices } from '#lib/measures/choices.ts';
import { Annotations } from './annotations.svelte.ts';
import { Arrivals } from './arrivals.svelte.ts';
import type { RejectedRow } from '#lib/engine/rejected-rows.ts';
import type { Database, ReportChange } from './database.ts';
import type { Means, Unnumbered } from './means.ts';
import { OwnWords } from './own-words.svelte.ts';
import { isSample, type Named, type Origin, type Source } from './source.ts';

/** The engine, the sources in it and what became of them: the one state that outlives a page. */
export class Workspace {
  /** While files are loading what was loaded before can be asked. */
  phase = $state<'starting' | 'ready' | 'loading' | 'failed'>('starting');
  sources = $state.raw<readonly Source[]>([]);
  /** The outcome of the last thing the user did, in a sentence, for the screen and its readers. */
  notice = $state('');
  /** What that brought in, which is said in the same breath. */
  arrived = $state.raw<readonly Source[]>([]);
  choices = $state.raw<Choices>()!;

  readonly arrivals: Arrivals;
  readonly annotations: Annotations;
  readonly ownWords = new OwnWords();

  readonly #means: Means;
  readonly #sampleChoices: Choices;
  #listeners: readonly (() => void)[] = [];
  #database: Promise<Database> | null = null;
  #nextId = 1;
  /** What the task whose turn it is has brought in so far. */
  #taken: Source[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(means: Means, sampleChoices: Choices) {
    this.#means = means;
    this.arrivals = new Arrivals(this, means.readFile);
    this.annotations = new Annotations(means.store);
    this.#sampleChoices = sampleChoices;
    this.choices = sampleChoices;
  }

  /** Calls `listener` whenever the data may have changed, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => (this.#listeners = this.#listeners.filter((other) => other !== listener));
  }

  /** Opens the engine with the sample in it; the sample is fetched while the engine starts. */
  start(): Promise<void> {
    return this.inTurn(async () => {
      try {
        const [files] = await Promise.all([this.#means.fetchSample(), this.#open()]);
        await this.#loadSample(files);
      } catch (error) {
        this.phase = 'failed';
        this.notice = `The database could not be started: ${(error as Error).message}`;
      }
    });
  }

  /** Narrows all measures from the next question on; every page says so before it asks. */
  readonly focus = async (focus: Focus): Promise<void> => (await this.#opened()).focus(focus);

  /** Asks the database; rejects while it is not open. Arrow functions, so that they can be handed on. */
  readonly query = async <R>(statement: Sql, signal?: AbortSignal): Promise<R[]> =>
    (await this.#opened()).query<R>(statement, signal);

  /** The same for what the first page's charts are made from, which is there sooner than the rest. */
  readonly queryFirst = async <R>(statement: Sql, signal?: AbortSignal): Promise<R[]> =>
    (await this.#opened()).queryFirst<R>(statement, signal);

  /** Finds out where a statement fails, without running it. */
  readonly prepare = async (statement: Sql): Promise<void> =>
    (await this.#opened()).prepare(statement);

  /** Puts the sample in the place of whatever is loaded. */
  loadSample(): Promise<void> {
    return this.inTurn(async () => {
      const files = await this.#means.fetchSample();
      await this.#remove(this.sources);
      await this.#loadSample(files);
      return 'The sample is loaded.';
    });
  }

  remove(source: Source): Promise<void> {
    return this.inTurn(async () => {
      await this.#remove([source]);
      return `${source.name} was removed.`;
    });
  }

  /** The rows of which something was rejected, as the file has them. */
  rejectedOf = async (source: Source, limit: number): Promise<RejectedRow[]> =>
    (await this.#database!).rejectedOf(source, limit);

  changeIn = async (source: Source): Promise<ReportChange | null> =>
    (await this.#database!).changeIn(source);

  /**
   * Loads the tables of a file: all of them or none. They take the place of `replaced`, and the first
   * file of the user's own takes the place of the sample; a file of the sample itself has no origin.
   */
  async take(
    origin: Origin | null,
    tables: readonly Named[],
    replaced: readonly Source[],
    signal?: AbortSignal,
  ): Promise<void> {
    const loaded: Source[] = [];
    try {
      for (const table of tables) loaded.push(await this.#load(origin, table, signal));
    } catch (error) {
      await (await this.#database!).unload(loaded.map(({ id }) => id));
      throw error;
    }
    if (origin) this.#taken.push(...loaded);
    // They stand where the first that they replace stood.
    const at = this.sources.findIndex((one) => replaced.includes(one));
    const before = at < 0 ? this.sources.length : at;
    this.sources = this.sources.toSpliced(before, 0, ...loaded);
    await this.#remove(
      this.sources.filter((one) => (origin && isSample(one)) || replaced.includes(one)),
    );
  }

  /**
   * One thing at a time: a file dropped while the sample loads waits for it. The sentence that a task
   * gives is shown when it is done; a task that fails says why, and the next one has its turn.
   */
  inTurn(task: () => Promise<string | void>): Promise<void> {
    this.#turn = this.#turn
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
    if (this.phase === 'failed') return;
    const isOfSample = this.sources.length > 0 && this.sources.every(isSample);
    this.choices = isOfSample ? this.#sampleChoices : await (await this.#database!).choices();
    this.phase = 'ready';
    for (const listener of this.#listeners) listener();
  }

  #opened(): Promise<Database> {
    if (this.#database === null) throw new EngineError('The database is not open yet.', null);
    return this.#database;
  }

  #open(): Promise<Database> {
    this.#database = this.#means.openDatabase(() => void this.inTurn(() => this.#reopen()));
    return this.#database;
  }

  /** After a crash nothing of the database is left, but every source still has its file. */
  async #reopen(): Promise<void> {
    this.phase = 'starting';
    try {
      await (await this.#open()).reload(this.sources);
      this.notice = 'The database stopped and was started again. All files are loaded as before.';
    } catch (error) {
      this.phase = 'failed';
      this.notice = `The database stopped and could not be started again: ${(error as Error).message}`;
    }
  }

  async #load(
    origin: Origin | null,
    { name, reading }: Named,
    signal?: AbortSignal,
  ): Promise<Source> {
    const database = await this.#database!;
    const numbered = { id: this.#nextId++, reading };
    await database.load(numbered, signal);
    return { ...numbered, ...(await database.describe(numbered)), name, origin };
  }

  async #loadSample(files: readonly Unnumbered[]): Promise<void> {
    const sources = files.map((file) => ({
      ...file,
      id: this.#nextId++,
      name: file.reading.source,
      origin: null,
    }));
    await (await this.#database!).reload(sources);
    this.sources = [...this.sources, ...sources];
  }

  async #remove(sources: readonly Source[]): Promise<void> {
    if (sources.length === 0) return;
    const ids = sources.map(({ id }) => id);
    await (await this.#database!).unload(ids);
    this.sources = this.sources.filter(({ id }) => !ids.includes(id));
  }
}

/** The one workspace, made by the layout and shared by its pages. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
