import { createContext } from 'svelte';
import type { Problem } from '#lib/contracts/problem.ts';
import { EngineError } from '#lib/engine/engine.ts';
import type { Sql } from '#lib/engine/sql.ts';
import type { IntakeResult, OnProgress, Reading } from '#lib/intake/reading.ts';
import type { Choices } from '#lib/measures/choices.ts';
import type { Database } from './database.ts';
import type { Means, Unnumbered } from './means.ts';
import type { Progress, Source } from './source.ts';

/** The engine, the sources in it and what became of them: the one state that outlives a page. */
export class Workspace {
  /** While files are loading what was loaded before can be asked. */
  phase = $state<'starting' | 'ready' | 'loading' | 'failed'>('starting');
  sources = $state.raw<readonly Source[]>([]);
  /** Files that could not be loaded at all, newest first. */
  refusals = $state.raw<readonly Problem[]>([]);
  progress = $state.raw<Progress | null>(null);
  /** The outcome of the last thing the user did, in a sentence, for the screen and its readers. */
  notice = $state('');
  choices = $state.raw<Choices>()!;

  readonly #means: Means;
  readonly #sampleChoices: Choices;
  #listeners: readonly (() => void)[] = [];
  #database: Promise<Database> | null = null;
  #nextId = 1;
  #loading: AbortController | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(means: Means, sampleChoices: Choices) {
    this.#means = means;
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
    return this.#inTurn(async () => {
      try {
        const [files] = await Promise.all([this.#means.fetchSample(), this.#open()]);
        await this.#loadSample(files);
      } catch (error) {
        this.phase = 'failed';
        this.notice = `The database could not be started: ${(error as Error).message}`;
      }
    });
  }

  /** Asks the database; rejects while it is not open. An arrow function, so that it can be handed on. */
  readonly query = async <R>(statement: Sql, signal?: AbortSignal): Promise<R[]> => {
    if (this.#database === null) throw new EngineError('The database is not open yet.', null);
    return (await this.#database).query<R>(statement, signal);
  };

  /** Puts the sample in the place of whatever is loaded. */
  loadSample(): Promise<void> {
    return this.#inTurn(async () => {
      const files = await this.#means.fetchSample();
      await this.#remove(this.sources);
      await this.#loadSample(files);
      this.notice = 'The sample is loaded.';
    });
  }

  /**
   * Loads files of the user's own. The first takes the place of the sample; a file of the same name
   * takes the place of the earlier one. A file that is refused changes nothing.
   */
  add(files: readonly File[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const file of files) await this.#addOne(file);
    });
  }

  /** Stops the load that is under way; nothing of it stays. */
  cancel(): void {
    this.#loading?.abort(new DOMException('You stopped it.', 'AbortError'));
  }

  remove(source: Source): Promise<void> {
    return this.#inTurn(async () => {
      await this.#remove([source]);
      this.notice = `${source.name} was removed.`;
    });
  }

  /** Every problem of a source, however many there are. */
  async problemsOf(source: Source): Promise<Problem[]> {
    return (await this.#database!).allProblems(source);
  }

  dismissRefusals(): void {
    this.refusals = [];
  }

  /** One thing at a time: a file dropped while the sample loads waits for it. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn
      .then(() => {
        if (this.phase === 'ready') this.phase = 'loading';
        return task();
      })
      .then(() => this.#settle());
    return this.#turn;
  }

  async #settle(): Promise<void> {
    this.progress = null;
    this.#loading = null;
    if (this.phase === 'failed') return;
    const isSample = this.sources.length > 0 && this.sources.every((source) => source.isSample);
    this.choices = isSample ? this.#sampleChoices : await (await this.#database!).choices();
    this.phase = 'ready';
    for (const listener of this.#listeners) listener();
  }

  #open(): Promise<Database> {
    this.#database = this.#means.openDatabase(() => void this.#inTurn(() => this.#reopen()));
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

  async #addOne(file: File): Promise<void> {
    try {
      const result = await this.#read(file);
      if (result.refusal) {
        this.refusals = [result.refusal, ...this.refusals];
        this.notice = `${file.name} was not loaded.`;
        return;
      }
      const replaced = this.sources.filter(({ isSample, name }) => isSample || name === file.name);
      for (const reading of result.readings) await this.#loadOwn(reading);
      await this.#remove(replaced);
      this.notice = `${file.name} is loaded.`;
    } catch (error) {
      this.notice = `${file.name} was not loaded. ${(error as Error).message}`;
    }
  }

  #read(file: File): Promise<IntakeResult> {
    this.#loading = new AbortController();
    const onProgress: OnProgress = (bytesRead, bytesTotal) =>
      (this.progress = { name: file.name, bytesRead, bytesTotal });
    onProgress(0, file.size);
    return this.#means.readFile(file, onProgress, this.#loading.signal);
  }

  async #loadOwn(reading: Reading): Promise<void> {
    const database = await this.#database!;
    const numbered = { id: this.#nextId++, reading };
    await database.load(numbered, this.#loading?.signal);
    const source = { ...numbered, ...(await database.describe(numbered)) };
    this.sources = [...this.sources, { ...source, name: reading.source, isSample: false }];
  }

  async #loadSample(files: readonly Unnumbered[]): Promise<void> {
    const sources = files.map((file) => ({
      ...file,
      id: this.#nextId++,
      name: file.reading.source,
      isSample: true,
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
