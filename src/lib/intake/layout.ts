import type { ContractName } from '#lib/contracts/contract.ts';
import type { Mapping } from './reading.ts';

/** The headings under which one column may stand in a file. */
export type Headings = readonly string[];

/**
 * Where a field comes from: a column that every file of the layout has, one that only some have, two
 * or more joined by " · ", or the value that holds for every row.
 */
export type LayoutSource =
  | Headings
  | { readonly optional: Headings }
  | { readonly joined: readonly Headings[] }
  | { readonly value: string };

/** A column of a wide file that gives a row of its own. */
export interface LayoutColumn {
  readonly headings: Headings;
  readonly fixed: Readonly<Record<string, string>>;
  /** Fields with a column of their own beside this one, such as the date of just this grade. */
  readonly beside?: Readonly<Record<string, Headings>>;
  /** Only some editions have it. */
  readonly isOptional?: true;
}

/** How the rows of a file in this layout become rows of one contract, by heading. */
export interface LayoutMapping {
  readonly contract: ContractName;
  readonly fields: Readonly<Record<string, LayoutSource>>;
  /** For a wide file: each column gives one row, with its cell in `field`. */
  readonly unpivot?: { readonly field: string; readonly columns: readonly LayoutColumn[] };
  /** What values of a field stand for where its vocabulary does not say; see Mapping. */
  readonly values?: NonNullable<Mapping['values']>;
}

/** A kind of file that somebody else publishes, declared so that it can be read without questions. */
export interface Layout {
  /** Shown as "read as …". */
  readonly name: string;
  /** Who is to be credited wherever its figures are shown. */
  readonly credit: string | null;
  readonly mappings: readonly LayoutMapping[];
  /** What is to be known of every file of it, in sentences for the person who gives one. */
  readonly notes?: readonly string[];
}
