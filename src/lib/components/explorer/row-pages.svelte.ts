import type { Contract } from '#lib/contracts/contract.ts';
import { readRows, type ExploredRow, type RowId } from '#lib/explorer/questions.ts';
import type { Query } from '#lib/workspace/view.svelte.ts';

const pageLength = 200;

/** More are let go, the ones read longest ago first, so that a long walk does not fill the memory. */
const mostPages = 40;

interface Page {
  readonly number: number;
  readonly rows: readonly ExploredRow[];
}

/** The rows of an ordered list of ids, of which a page at a time is read as it comes into view. */
export class RowPages {
  ids = $state.raw<readonly RowId[]>([]);
  error = $state<string | null>(null);
  #pages = $state.raw<readonly Page[]>([]);
  #query: Query;
  #contract: Contract | null = null;
  #wanted: readonly number[] = [];
  #isReading = false;

  constructor(query: Query) {
    this.#query = query;
  }

  /** Begins with another list, of which nothing is read yet. */
  begin(contract: Contract, ids: readonly RowId[]): void {
    this.#contract = contract;
    this.#pages = [];
    this.#wanted = [];
    this.error = null;
    this.ids = ids;
  }

  /** The row at a place of the list; undefined until it is read. */
  at(place: number): ExploredRow | undefined {
    return this.#page(Math.floor(place / pageLength))?.rows[place % pageLength];
  }

  /**
   * Reads what is missing between two places, and then the pages on either side. One page is read at a
   * time and what was wanted before is forgotten: who drags the bar passes pages nobody looks at.
   */
  show(first: number, last: number): void {
    const [from, to] = [Math.floor(first / pageLength), Math.floor(last / pageLength)];
    const inView = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const mostPage = Math.floor((this.ids.length - 1) / pageLength);
    this.#wanted = [...inView, to + 1, from - 1].filter((page) => page >= 0 && page <= mostPage);
    void this.#readOn();
  }

  async #readOn(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      for (let page = this.#missing(); page !== undefined; page = this.#missing())
        await this.#read(page);
    } catch (error) {
      this.error = (error as Error).message;
    } finally {
      this.#isReading = false;
    }
  }

  #missing(): number | undefined {
    return this.#wanted.find((page) => this.#page(page) === undefined);
  }

  async #read(page: number): Promise<void> {
    const all = this.ids;
    const ids = all.slice(page * pageLength, (page + 1) * pageLength);
    const found = await this.#query<ExploredRow>(readRows(this.#contract!, ids));
    // Another list may have begun meanwhile.
    if (all !== this.ids) return;
    const byId = Object.fromEntries(found.map((row) => [row.id, row]));
    const rows = ids.map((id) => byId[id]!);
    this.#pages = [...this.#pages.slice(1 - mostPages), { number: page, rows }];
  }

  #page(number: number): Page | undefined {
    return this.#pages.find((page) => page.number === number);
  }
}
