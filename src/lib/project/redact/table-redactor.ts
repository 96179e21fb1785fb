import { isBlank } from '#lib/intake/cell-type.ts';
import { textOf } from '#lib/intake/mapping/key.ts';
import type { ColumnSource, Edit } from '#lib/intake/reading.ts';
import type { Fate } from './fates.ts';
import { Numbers } from './numbers.ts';
import { isHeading, standIn, standInAlike } from './stand-in.ts';

/** Columns that are cut and whose rows are told apart by the same parts of them. */
interface Group {
  readonly within: readonly ColumnSource[];
  readonly columns: number[];
}

function groupsOf(fates: readonly Fate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [column, fate] of fates.entries()) {
    if (typeof fate === 'string' || fate.within === null) continue;
    const name = JSON.stringify(fate.within);
    const group = groups.get(name) ?? { within: fate.within, columns: [] };
    group.columns.push(column);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** Cuts out of the rows of one table, and of the changes to them, what is not to stay. */
export class TableRedactor {
  readonly fates: readonly Fate[];
  readonly #headings: readonly string[];
  readonly #edits = new Map<number, Edit[]>();
  readonly #groups: readonly Group[];
  /** The place of the group of a column among them. */
  readonly #groupOf: ReadonlyMap<number, number>;
  readonly #own = new Numbers();
  readonly #shared: Numbers;
  /** Of each row with changes, the number that the cells of each group have. */
  readonly #numbers = new Map<number, readonly number[]>();

  /** @param shared numbers texts that name the same thing in all files of a project */
  constructor(
    headings: readonly string[],
    fates: readonly Fate[],
    edits: readonly Edit[],
    shared: Numbers,
  ) {
    this.fates = fates;
    this.#headings = headings;
    this.#groups = groupsOf(fates);
    this.#groupOf = new Map(
      this.#groups.flatMap(({ columns }, i) => columns.map((column) => [column, i])),
    );
    this.#shared = shared;
    for (const edit of edits)
      this.#edits.set(edit.row, [...(this.#edits.get(edit.row) ?? []), edit]);
  }

  /** A row as it may be saved. Cells beyond the headings are blank. */
  row(row: number, cells: readonly string[]): string[] {
    const edits = this.#edits.get(row);
    const changed = [...cells];
    for (const { column, after } of edits ?? []) changed[column] = after;
    const numbers = this.#groups.map(({ within, columns }, i) =>
      this.#own.of(
        [i, ...within.map((from) => textOf(from, changed))],
        columns.map((column) => changed[column]?.trim() ?? ''),
      ),
    );
    if (edits) this.#numbers.set(row, numbers);
    return cells.map((cell, column) => this.#cut(column, cell, numbers));
  }

  /** A change as it may be saved; its row has been seen before, if it is to be seen at all. */
  edit({ row, column, before, after }: Edit): Edit {
    const numbersOf = (text: string) =>
      this.#numbers.get(row) ?? this.#groups.map((_, i) => this.#own.of(['changes', i], [text]));
    const [from, to] = [before, after].map((text) => this.#cut(column, text, numbersOf(text)));
    return { row, column, before: from!, after: to! };
  }

  #cut(column: number, text: string, numbers: readonly number[]): string {
    const fate = this.fates[column] ?? { within: null };
    if (fate === 'keep' || isHeading(text, this.#headings[column])) return text;
    if (isBlank(text)) return '';
    if (fate === 'number') return standIn(this.#shared.of([], [text.trim()]));
    const group = this.#groupOf.get(column);
    return group === undefined ? standInAlike(text) : standIn(numbers[group]);
  }
}
