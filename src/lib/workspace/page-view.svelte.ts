import { browser } from '$app/environment';
import { afterNavigate, goto } from '$app/navigation';
import { page } from '$app/state';
import { onMount } from 'svelte';
import type { Choices } from '#lib/measures/choices.ts';
import {
  fromParams,
  noFilters,
  toParams,
  toScope,
  type Filters,
  type Scope,
} from '#lib/measures/filters.ts';
import { isSame } from '#lib/project/project.ts';
import { builtAnswers, type Built } from './built.ts';
import type { SeenAnswer } from './last-view.ts';
import { sourceNote } from './source.ts';
import { View, type Answers, type Query, type Question } from './view.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

interface More {
  /** What the page shows first: whatever else the engine is asked meanwhile would delay it. */
  readonly before?: PageView;
  /** What the filters mean for this view; the usual scope where it does not say. */
  readonly scopeOf?: (filters: Filters, choices: Choices) => Scope;
}

/**
 * One page of answers: its questions are asked under the filters of the address, again whenever
 * these or the loaded files change. It is made while its page is, and lives as long.
 */
export class PageView {
  /** Asks what the page asks. */
  readonly query: Query;
  readonly #workspace: Workspace;
  readonly #built: Built;
  readonly #view: View;
  readonly #scopeOf: NonNullable<More['scopeOf']>;
  #turn = Symbol();
  /** Whether anything was asked yet: until then nothing is known, and nothing may be said. */
  #hasAsked = $state(false);

  /** Whether all of the latest questions are. */
  #isAnswered = false;

  /** Settles when the latest questions are answered or given up. */
  #answered: Promise<void> = Promise.resolve();

  constructor(
    workspace: Workspace,
    questions: readonly Question[],
    built: Built,
    query: Query,
    { before, scopeOf = toScope }: More = {},
  ) {
    this.#scopeOf = scopeOf;
    this.#workspace = workspace;
    this.#built = built;
    this.query = async (statement, signal) => {
      // Until then the database has not all that the page shows.
      if (workspace.phase === 'starting') await workspace.settled;
      return query(statement, signal);
    };
    this.#view = new View(this.#answersAtFirst(questions));
    const ask = async (turn: symbol) => {
      this.#view.stop();
      if (before) await before.#answered;
      await workspace.database.focus(this.filters.focus);
      if (turn !== this.#turn) return;
      const answered = this.#view.ask(questions, this.scope, query);
      this.#hasAsked = true;
      await answered;
      if (turn !== this.#turn) return;
      this.#isAnswered = true;
      workspace.lastSeen.change();
    };
    let hasBegun = false;
    const begin = () => {
      if (workspace.phase === 'starting') return;
      hasBegun = true;
      this.#turn = Symbol();
      this.#isAnswered = false;
      this.#answered = ask(this.#turn);
    };
    afterNavigate(begin);
    onMount(() => workspace.onChange(begin));
    onMount(() => workspace.lastSeen.show(this));
    onMount(() => {
      // A page that comes up without a navigation, once the files are loaded again, hears of none.
      const late = setTimeout(() => hasBegun || begin());
      return () => clearTimeout(late);
    });
  }

  get answers() {
    return this.#view.answers;
  }

  /** The rows of one answer; none where it failed or is not there yet. */
  readonly rowsOf = (id: string): readonly Record<string, unknown>[] => {
    const answer = this.answers[id];
    return answer && 'rows' in answer ? answer.rows : [];
  };

  /** All that the user wrote, to be added to and taken from. */
  get kept() {
    return this.#workspace.annotations;
  }

  get choices(): Choices {
    return this.#workspace.choices;
  }

  get ownWords() {
    return this.#workspace.ownWords;
  }

  // Answers arrive one by one, and a new list with each would have all charts drawn anew each time.
  readonly #provider = $derived.by(() => this.answered.provider);

  /** What the user wrote about days of the provider that is shown. */
  readonly annotations = $derived.by(() => this.#workspace.annotations.of(this.#provider));

  /** Why a question could not be answered, or null. */
  get failure(): string | null {
    const failed = Object.values(this.answers).find((answer) => 'error' in answer);
    return failed && 'error' in failed ? failed.error : null;
  }

  /** The scope that the answers on screen are of, which all share. */
  get answered(): Scope {
    return Object.values(this.answers)[0]?.scope ?? this.scope;
  }

  // A page that is built beforehand has no address to read filters from.
  readonly filters = $derived(browser ? fromParams(page.url.searchParams) : noFilters);

  get scope(): Scope {
    return this.#scopeOf(this.filters, this.#workspace.choices);
  }

  /** What is on screen; null while any of it is still being asked or could not be answered. */
  get seen(): readonly SeenAnswer[] | null {
    if (!this.#isAnswered || this.failure !== null) return null;
    return Object.entries(this.answers).map(([id, { scope }]) => {
      return { id, scope, rows: this.rowsOf(id) };
    });
  }

  /** What was on screen on the last visit, where that is what is shown now. */
  get #recalled() {
    return this.#workspace.isAsBuilt ? this.#workspace.lastSeen.recalled : null;
  }

  /** Whether the page shows what it was built with. */
  get isAsBuilt(): boolean {
    return this.#workspace.isAsBuilt && this.#recalled === null;
  }

  get isWaiting(): boolean {
    const { phase } = this.#workspace;
    if (this.#recalled) return Object.keys(this.answers).length === 0;
    // What is on screen before the database answers is the sample unfiltered.
    if (this.isAsBuilt) return toParams(this.filters).size > 0;
    const isDown = phase === 'starting';
    return isDown || this.#view.isAsking || (!this.#hasAsked && phase !== 'failed');
  }

  /** The files that figures may be from, as they are named under one. */
  readonly sources = $derived.by(() => {
    if (this.#recalled) return this.#recalled.files;
    const loaded = this.isAsBuilt ? this.#built.files : this.#workspace.sources;
    return loaded
      .filter(({ account }) => account.used > 0)
      .map(({ reading }) => sourceNote(reading));
  });

  /** What is known before the database can be asked; once anything was loaded, that may be wrong. */
  #answersAtFirst(questions: readonly Question[]): Answers {
    const built = this.isAsBuilt ? builtAnswers(this.#built) : [];
    const known = this.#recalled?.answers.filter(({ scope }) => isSame(scope, this.scope)) ?? built;
    // Of all that a page has, what is not asked here would never be asked again.
    const asked = known.filter(({ id }) => questions.some((one) => one.id === id));
    return Object.fromEntries(asked.map((answer) => [answer.id, answer]));
  }

  readonly addressOf = (filters: Filters): string => `?${toParams(filters).toString()}`;

  /** Puts filters into the address, which every page of the site shares. */
  readonly show = (filters: Filters): Promise<void> =>
    goto(this.addressOf(filters), { keepFocus: true, noScroll: true });
}
