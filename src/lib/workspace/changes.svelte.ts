import {
  begin,
  canRedo,
  canUndo,
  clear,
  current,
  goTo,
  record,
  type History,
} from '#lib/project/history.ts';
import type { Project } from '#lib/project/project.ts';

/** Who is told of a change, and who must take the state of the project over as it is now. */
interface Told {
  readonly onrecord: (history: History) => void;
  readonly refuse: () => string | null;
}

/** All that the user gave and decided, and every state that it was in. */
export class Changes {
  history = $state.raw<History>()!;
  readonly #now: () => number;
  readonly #told: Told;
  #listeners: readonly ((project: Project) => void)[] = [];

  constructor(project: Project, now: () => number, told: Told) {
    this.#now = now;
    this.#told = told;
    this.history = begin(project, now());
  }

  get project(): Project {
    return current(this.history);
  }

  get canUndo(): boolean {
    return canUndo(this.history);
  }

  get canRedo(): boolean {
    return canRedo(this.history);
  }

  /** Why nothing may be changed here, in a sentence, or null. */
  get refusal(): string | null {
    return this.#told.refuse();
  }

  /** Writes a change down; false where nothing may be changed here. */
  record(change: Partial<Project>): boolean {
    if (this.refusal !== null) return false;
    const history = record(this.history, { ...this.project, ...change }, this.#now());
    if (history === this.history) return true;
    this.history = history;
    this.#told.onrecord(history);
    return true;
  }

  /** Makes another project of it at one go, of which `onJump` tells; it can be undone. */
  replace(project: Project): void {
    this.record(project);
    this.take(this.history);
  }

  /** Goes to another state, of which `onJump` tells; what it says of files is for the workspace. */
  goTo(now: number): void {
    this.take(goTo(this.history, now));
    this.#told.onrecord(this.history);
  }

  /** Forgets every other state, where something may be changed here. */
  clear(): void {
    if (this.refusal !== null) return;
    this.history = clear(this.history);
    this.#told.onrecord(this.history);
  }

  /** Takes over what was kept, or what another tab has made of it. */
  take(history: History): void {
    this.history = history;
    for (const listener of this.#listeners) listener(this.project);
  }

  /** Calls `listener` when the project has become another at one go, until the function returned is called. */
  onJump(listener: (project: Project) => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => (this.#listeners = this.#listeners.filter((other) => other !== listener));
  }
}
