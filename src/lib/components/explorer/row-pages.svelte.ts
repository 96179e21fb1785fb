import type { Contract } from '#lib/contracts/contract.ts';
import { readRows, type ExploredRow, type RowId } from '#lib/explorer/questions.ts';
import type { Query } from '#lib/workspace/view.svelte.ts';

const pageLength = 400;

/** More are let go, the ones read longest ago first, so that a long walk does not fill the memory. */
const mostPages = 25;

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
  #first = 0;
  #held = 0;
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
   * Reads what is missing between two places, and then the page ahead and the one behind. One page is
   * read at a time and what was wanted before is forgotten: who drags the bar passes pages that nobody
   * looks at. The page of the row that the keyboard is at is held, wherever the others have gone.
   */
  show(first: number, last: number, held: number): void {
    const [from, to] = [Math.floor(first / pageLength), Math.floor(last / pageLength)];
    const inView = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const beside = first < this.#first ? [from - 1, to + 1] : [to + 1, from - 1];
    this.#first = first;
    this.#held = Math.floor(held / pageLength);
    const mostPage = Math.floor((this.ids.length - 1) / pageLength);
    this.#wanted = [...inView, ...beside, this.#held].filter(
      (page) => page >= 0 && page <= mostPage,
    );
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
    const others = this.#pages.filter(({ number }) => number !== this.#held).slice(-mostPages);
    const held = this.#page(this.#held);
    this.#pages = [...(held ? [held] : []), ...others, { number: page, rows }];
  }

  #page(number: number): Page | undefined {
    return this.#pages.find((page) => page.number === number);
  }
}
