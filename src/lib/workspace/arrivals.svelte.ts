import type { Problem } from '#lib/contracts/problem.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { Draft, IntakeResult, OnProgress, Reading } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import type { Means } from './means.ts';
import { digestOf } from './kept-source.ts';
import { sayFailure } from './say-failure.ts';
import { tableName, type Named } from './source.ts';
import type { Clash, Origin, Progress, Source, Waiting } from './source.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What a file is called in a sentence. */
const nameOf = ({ file }: Pick<Origin, 'file'>) => closeTurned(file.name);

const without = <T>(all: readonly T[], one: T) => all.filter((other) => other !== one);

/** The tables of a file with the names they go by; `others` of it are still waiting. */
const nameAll = (readings: readonly Reading[], others = 0): Named[] =>
  readings.map((reading) => ({
    name: tableName(reading, readings.length + others === 1),
    reading,
  }));

/** Files on their way into the workspace: being read, refused, or waiting for an answer. */
export class Arrivals {
  progress = $state.raw<Progress | null>(null);
  /** Files that could not be read at all, newest first. */
  refusals = $state.raw<readonly Problem[]>([]);
  waiting = $state.raw<readonly Waiting[]>([]);
  clashes = $state.raw<readonly Clash[]>([]);

  readonly #workspace: Workspace;
  readonly #readFile: Means['readFile'];
  #reading: AbortController | null = null;

  constructor(workspace: Workspace, readFile: Means['readFile']) {
    this.#workspace = workspace;
    this.#readFile = readFile;
  }

  /** Takes files one after the other. A file that is refused or stopped changes nothing. */
  add(files: readonly File[]): Promise<void> {
    return this.#workspace.inTurn(async () => {
      const outcomes: string[] = [];
      for (const file of files) outcomes.push(await this.#take({ file, overrides: {} }, []));
      return outcomes.join(' ');
    });
  }

  /** Stops the file that is being read or loaded; nothing of it stays. */
  cancel(): void {
    this.#reading?.abort(new DOMException('You stopped it.', 'AbortError'));
  }

  dismissRefusals(): void {
    this.refusals = [];
  }

  /** Loads a table that waited, with what the user said its columns are. */
  answer(waiting: Waiting, reading: Reading): Promise<void> {
    this.waiting = without(this.waiting, waiting);
    const name = tableName(reading, waiting.draft.sheet.tables.length === 1);
    return this.#workspace.inTurn(async () => {
      return this.#load(waiting, [{ name, reading }], waiting.replaces);
    });
  }

  /** Loads a source again as it is to be read now, after a repair or with cells changed by hand. */
  amend(source: Source, reading: Reading): Promise<void> {
    const { name } = source;
    return this.#workspace.inTurn(async () => {
      await this.#load(source.origin!, [{ name, reading }], [source]);
      return `${closeTurned(name)} is loaded again.`;
    });
  }

  leaveOut(waiting: Waiting): void {
    this.waiting = without(this.waiting, waiting);
    this.#workspace.notice = `${nameOf(waiting)} was left out.`;
  }

  /** Reads a file again in another way: with other headings, another encoding or other separators. */
  reread(from: Source | Waiting, overrides: Overrides): Promise<void> {
    const isWaiting = 'draft' in from;
    const origin = isWaiting ? from : from.origin!;
    if (isWaiting) this.waiting = this.waiting.filter(({ file }) => file !== from.file);
    const replaced = isWaiting ? from.replaces : this.#sourcesOf(origin.file);
    return this.#workspace.inTurn(async () => {
      // The file on the disk may have changed since it was loaded.
      const file = isWaiting ? origin.file : await this.fileOf(from);
      return this.#take({ file, overrides: { ...origin.overrides, ...overrides } }, replaced);
    });
  }

  /** The file of a source as it was given, whatever has become of it on the disk. */
  async fileOf({ kept: { file }, origin }: Source): Promise<File> {
    if ('sample' in file) return origin!.file;
    return new File([await this.#workspace.kept.keeper.content(file.digest)], file.name);
  }

  /** Settles a clash of names: the new file takes the place of the earlier one, or stands beside it. */
  settle(clash: Clash, choice: 'replace' | 'keep both' | 'leave out'): Promise<void> {
    this.clashes = without(this.clashes, clash);
    return this.#workspace.inTurn(async () => {
      if (choice === 'leave out') return `${nameOf(clash)} was left out.`;
      return this.#load(clash, nameAll(clash.readings), choice === 'replace' ? clash.earlier : []);
    });
  }

  /** Reads one file and says in a sentence what became of it. */
  async #take(origin: Origin, replaced: readonly Source[]): Promise<string> {
    const { name } = origin.file;
    const said = nameOf(origin);
    try {
      // A project file is not loaded: its user says what is to become of it.
      if (/\.throughline$/i.test(name))
        return await this.#workspace.projectFiles.offer(origin.file);
      if (await this.#workspace.kept.giveBack(origin.file))
        return `${said} is loaded again as it was.`;
      const earlier = replaced.length > 0 ? [] : this.#sourcesNamed(name);
      if (earlier.length > 0 && (await this.#isAmong(earlier, origin.file)))
        return `${said} is loaded already, with the same content; nothing has changed.`;
      const result = await this.#read(origin);
      return await this.#receive(origin, result, replaced, earlier);
    } catch (error) {
      return `${said} was not loaded. ${sayFailure(error)}`;
    } finally {
      this.progress = null;
      this.#reading = null;
    }
  }

  async #receive(
    origin: Origin,
    { readings, drafts, refusal }: IntakeResult,
    replaced: readonly Source[],
    earlier: readonly Source[],
  ): Promise<string> {
    const said = nameOf(origin);
    if (refusal) {
      this.refusals = [refusal, ...this.refusals];
      return `${said} was not loaded.`;
    }
    this.#await(origin, drafts, replaced);
    const ask = drafts.length > 0 ? `${said} needs an answer from you.` : '';
    if (readings.length === 0) return ask;
    if (earlier.length > 0) {
      this.clashes = [...this.clashes, { ...origin, readings, earlier }];
      return `${said} was loaded before, with other content. Say below what is to become of it.`;
    }
    return `${await this.#load(origin, nameAll(readings, drafts.length), replaced)} ${ask}`.trim();
  }

  #await(origin: Origin, drafts: readonly Draft[], replaces: readonly Source[]): void {
    const waiting = drafts.map((draft) => ({ ...origin, draft, replaces }));
    this.waiting = [...this.waiting, ...waiting];
  }

  async #load(
    origin: Origin,
    tables: readonly Named[],
    replaced: readonly Source[],
  ): Promise<string> {
    this.#reading ??= new AbortController();
    const rows = tables.reduce((sum, { reading }) => sum + reading.rowsRead, 0);
    this.progress = { name: origin.file.name, rows, bytes: null };
    try {
      await this.#workspace.take(origin, tables, replaced, this.#reading.signal);
    } finally {
      this.progress = null;
      this.#reading = null;
    }
    return `${nameOf(origin)} is loaded.`;
  }

  async #read({ file, overrides }: Origin): Promise<IntakeResult> {
    this.#reading = new AbortController();
    const { name } = file;
    const onProgress: OnProgress = ({ bytesRead, bytesTotal, rowsRead }) =>
      (this.progress = { name, rows: rowsRead, bytes: { read: bytesRead, total: bytesTotal } });
    onProgress({ bytesRead: 0, bytesTotal: file.size, rowsRead: 0 });
    return this.#readFile(file, overrides, onProgress, this.#reading.signal);
  }

  /** Whether what is loaded already is this very file, as it was given. */
  async #isAmong(sources: readonly Source[], given: File): Promise<boolean> {
    const digest = await digestOf(given);
    return sources.some(({ kept: { file } }) => 'digest' in file && file.digest === digest);
  }

  #sourcesNamed(name: string): Source[] {
    return this.#workspace.sources.filter(({ origin }) => origin?.file.name === name);
  }

  /** The tables of one file, all of which go when it is read in another way. */
  #sourcesOf(file: File): Source[] {
    return this.#workspace.sources.filter(({ origin }) => origin?.file === file);
  }
}
