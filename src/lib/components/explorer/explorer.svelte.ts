import type { Contract, ContractName } from '#lib/contracts/contract.ts';
import { contractList, contracts } from '#lib/contracts/index.ts';
import { columnsOf } from '#lib/explorer/columns.ts';
import {
  countTables,
  countValues,
  findRows,
  readCompleteness,
  type FieldCompleteness,
  type RowId,
  type Total,
  type ValueCount,
} from '#lib/explorer/questions.ts';
import { whole, type Selection } from '#lib/explorer/selection.ts';
import type { Query } from '#lib/workspace/view.svelte.ts';
import { RowPages } from './row-pages.svelte.ts';

type Totals = Readonly<Record<ContractName, number>>;

/** One table of the loaded files and what of it is wanted. The latest question wins. */
export class Explorer {
  contract = $state.raw<Contract>(contractList[0]!);
  selection = $state.raw<Selection>(whole);
  /** Null until the rows are counted for the first time. */
  totals = $state.raw<Totals | null>(null);
  /** How often the values of its columns occur, by column; of use to filters that are on screen only. */
  counts = $state.raw<Readonly<Record<string, readonly ValueCount[]>>>({});
  isAsking = $state(false);
  error = $state<string | null>(null);
  readonly pages: RowPages;
  readonly #query: Query;
  readonly #queryMeasures: Query;
  #complete = $state.raw<readonly FieldCompleteness[]>([]);
  #asking: AbortController | null = null;
  #isFiltering = false;

  /** Rows do not wait for the measures, which only the second way of asking brings up to date. */
  constructor(query: Query, queryMeasures: Query) {
    this.#query = query;
    this.#queryMeasures = queryMeasures;
    this.pages = new RowPages(query);
  }

  /** How many rows of the table are in use. */
  readonly total = $derived(this.totals?.[this.contract.name] ?? 0);

  /** How complete its fields are. */
  readonly completeness = $derived(
    this.#complete.filter(({ contract }) => contract === this.contract.name),
  );

  /** Counts the rows of every table anew; one without rows gives way to the first that has some. */
  async begin(): Promise<void> {
    try {
      const found = await this.#query<Total>(countTables);
      this.totals = Object.fromEntries(
        found.map(({ contract, rows }) => [contract, rows]),
      ) as Totals;
      const first = contractList.find(({ name }) => this.totals![name] > 0);
      await (this.total === 0 && first ? this.choose(first.name) : this.#ask());
      this.#complete = await this.#queryMeasures<FieldCompleteness>(readCompleteness);
    } catch (error) {
      this.error = (error as Error).message;
    }
  }

  choose(name: ContractName): Promise<void> {
    this.contract = contracts[name];
    this.selection = whole;
    this.counts = {};
    this.#isFiltering = false;
    this.pages.begin(this.contract, []);
    return this.#ask();
  }

  select(selection: Selection): Promise<void> {
    this.selection = selection;
    return this.#ask();
  }

  /** Says whether the filters are on screen: nobody waits for counts that nobody sees. */
  async showFilters(isShown: boolean): Promise<void> {
    this.#isFiltering = isShown;
    if (isShown && !this.isAsking) await this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.isAsking = true;
    const { contract, selection } = this;
    try {
      const [found] = await this.#query<{ ids: RowId[] | null }>(
        findRows(contract, selection),
        asking.signal,
      );
      if (asking.signal.aborted) return;
      this.pages.begin(contract, found?.ids ?? []);
      this.error = null;
      if (this.#isFiltering) await this.#count(asking.signal);
    } catch (error) {
      if (asking.signal.aborted) return;
      this.error = (error as Error).message;
    }
    this.isAsking = false;
  }

  async #count(signal: AbortSignal): Promise<void> {
    const { contract, selection } = this;
    for (const column of columnsOf(contract).filter(({ kind }) => kind === 'choice')) {
      const question = countValues(contract, selection, column);
      const counted = await this.#query<ValueCount>(question, signal);
      this.counts = { ...this.counts, [column.key]: counted };
    }
  }
}
