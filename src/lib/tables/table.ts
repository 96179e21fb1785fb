import type { Column } from '#lib/charts/chart.ts';
import type { Counting } from '#lib/charts/counting.ts';
import type { ContractName } from '#lib/contracts/contract.ts';
import type { Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';

/**
 * A column of a table. One that names a person, or holds the authority's own free words, which may, is
 * shown and leaves the page only where that is asked for.
 */
export interface TableColumn<Key extends string = string> extends Column<Key> {
  readonly isPersonal?: boolean;
}

/**
 * One table of a page: its question to the measures, its columns and its sentence. The rows given to
 * it are always those that its own query found.
 */
export interface Table<R = Record<string, unknown>> {
  readonly id: string;
  readonly title: string;
  /** The tables whose sources it is from. */
  readonly reads: readonly ContractName[];
  /** The view or macro in measures/ that holds its definition. */
  readonly measure: string;
  readonly columns: readonly TableColumn[];
  /** Which columns are numbers of actions, which may be too small to be published. */
  readonly counting?: readonly Counting[];
  query(scope: Scope): Sql;
  /** One true sentence, which counts n of N; what is said where there is no row. */
  summary(rows: readonly R[], scope: Scope): string;
}

/** Types a table by its rows, to which its columns must belong, and leaves it as it is. */
export const defineTable = <R>(
  table: Table<R> & {
    readonly columns: readonly TableColumn<keyof R & string>[];
    readonly counting?: readonly Counting<keyof R & string>[];
  },
): Table<R> => table;
