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

/** What is read and said of rows, whoever found them: their columns and their sentence. */
export interface Listing<R = Record<string, unknown>> {
  readonly id: string;
  readonly title: string;
  /** The tables whose sources it is from. */
  readonly reads: readonly ContractName[];
  /** The view or macro in measures/ that holds its definition. */
  readonly measure: string;
  readonly columns: readonly TableColumn[];
  /** Which columns are numbers of actions, which may be too small to be published. */
  readonly counting?: readonly Counting[];
  /** One true sentence, which counts n of N; what is said where there is no row. */
  summary(rows: readonly R[], scope: Scope): string;
}

/**
 * One table of a page with its question to the measures. The rows given to it are always those that
 * its own query found.
 */
export interface Table<R = Record<string, unknown>> extends Listing<R> {
  query(scope: Scope): Sql;
}

/** Types a table by its rows, to which its columns must belong, and leaves it as it is. */
export const defineTable = <R>(
  table: Table<R> & {
    readonly columns: readonly TableColumn<keyof R & string>[];
    readonly counting?: readonly Counting<keyof R & string>[];
  },
): Table<R> => table;
