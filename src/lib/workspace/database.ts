import { accountFor, type Account } from '#lib/engine/account.ts';
import { schema } from '#lib/engine/ddl.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { loadReading, loadSoundReadings, unloadSource, type Numbered } from '#lib/engine/load.ts';
import { vanishedActions, whatChanged, type Change } from '#lib/engine/ledger.ts';
import { groupsOf, type ProblemGroup } from '#lib/engine/problem-groups.ts';
import { problemsOf } from '#lib/engine/problems-of.ts';
import { rejectedRows, type RejectedRow } from '#lib/engine/rejected-rows.ts';
import type { Sql } from '#lib/engine/sql.ts';
import type { Problem } from '#lib/contracts/problem.ts';
import { isSameFocus, noFocus, type Focus } from '#lib/measures/focus.ts';
import { readChoices, type Choices } from '#lib/measures/choices.ts';
import { refreshFirst, refreshRest } from '#lib/measures/index.ts';

/** How many problems of one source are kept at hand. */
const problemsAtHand = 1000;

/** How many actions that a report leaves out are named. */
const idsListed = 12;

/** What a load came to. */
export interface Loaded {
  readonly account: Account;
  /** The first of them, in the order of the rows. */
  readonly problems: readonly Problem[];
  readonly groups: readonly ProblemGroup[];
}

/** What the latest report of actions changes, with some of the actions that it leaves out. */
export interface ReportChange extends Change {
  readonly vanishedIds: readonly string[];
}

/** An engine with the tables of the contracts in it, and the measures over them. */
export class Database {
  readonly #engine: Engine;
  /** Settles when the first measures are those of the data; null where the data has changed since. */
  #first: Promise<void> | null = null;
  /** The same of all measures. */
  #all: Promise<void> | null = null;
  #focus: Focus = noFocus;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Makes the tables in an engine that has just been opened. */
  static async create(engine: Engine): Promise<Database> {
    await engine.run(schema);
    return new Database(engine);
  }

  /** Loads a reading: all of it or, on an error or an abort, nothing. */
  async load(numbered: Numbered, signal?: AbortSignal): Promise<void> {
    await loadReading(this.#engine, numbered, signal);
    this.#outdate();
  }

  /** Loads sources again that were loaded before. Those that were in order are not checked anew. */
  async reload(sources: readonly (Numbered & Pick<Loaded, 'account'>)[]): Promise<void> {
    const isSound = ({ account }: Pick<Loaded, 'account'>) =>
      account.used === account.rowsRead && account.usedInPart === 0;
    await loadSoundReadings(this.#engine, sources.filter(isSound));
    for (const source of sources) if (!isSound(source)) await loadReading(this.#engine, source);
    this.#outdate();
  }

  /** Takes sources out of every table again. */
  async unload(ids: readonly number[]): Promise<void> {
    for (const id of ids) await unloadSource(this.#engine, id);
    this.#outdate();
  }

  /** What became of the rows of a loaded reading. */
  async describe({ id, reading }: Numbered): Promise<Loaded> {
    return {
      account: await accountFor(this.#engine, reading, id),
      problems: await problemsOf(this.#engine, reading, id, problemsAtHand),
      groups: await groupsOf(this.#engine, reading, id),
    };
  }

  /** The problems of a loaded reading in the order of its rows. */
  problemsOf({ id, reading }: Numbered, limit: number): Promise<Problem[]> {
    return problemsOf(this.#engine, reading, id, limit);
  }

  /** The rows of which something was rejected, as the file has them. */
  rejectedOf(numbered: Numbered, limit: number): Promise<RejectedRow[]> {
    return rejectedRows(this.#engine, numbered, limit);
  }

  /** What the latest report in a source of actions changes; null where it has none. */
  async changeIn({ id, reading }: Numbered): Promise<ReportChange | null> {
    if (reading.mappings.every(({ contract }) => contract !== 'actions')) return null;
    const vanished = await vanishedActions(this.#engine, id, idsListed);
    const vanishedIds = vanished.map(({ action_id }) => action_id);
    return { ...(await whatChanged(this.#engine, id)), vanishedIds };
  }

  /** Narrows all measures from the next question on. */
  focus(focus: Focus): void {
    if (isSameFocus(focus, this.#focus)) return;
    this.#focus = focus;
    this.#outdate();
  }

  /** What there is to choose from, whatever the measures are narrowed to: that ends with it. */
  choices(): Promise<Choices> {
    this.focus(noFocus);
    return readChoices((statement) => this.queryFirst(statement));
  }

  /** See Engine.query. The first after a change of data brings the measures up to date. */
  async query<R>(statement: Sql, signal?: AbortSignal): Promise<R[]> {
    await this.#refreshAll();
    return this.#engine.query<R>(statement, signal);
  }

  /** The same for the charts of the first page, which do not wait for measures they do not use. */
  async queryFirst<R>(statement: Sql, signal?: AbortSignal): Promise<R[]> {
    await this.#refreshFirst();
    const rows = await this.#engine.query<R>(statement, signal);
    // The others are made while the person looks at the charts.
    this.#refreshAll().catch(() => {});
    return rows;
  }

  /** See Engine.prepare. */
  async prepare(statement: Sql): Promise<void> {
    await this.#refreshAll();
    await this.#engine.prepare(statement);
  }

  #outdate(): void {
    this.#first = null;
    this.#all = null;
  }

  #refreshFirst(): Promise<void> {
    return (this.#first ??= this.#engine.run(refreshFirst(this.#focus)));
  }

  #refreshAll(): Promise<void> {
    return (this.#all ??= this.#refreshFirst().then(() => this.#engine.run(refreshRest)));
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
