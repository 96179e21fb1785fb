import type { ContractName } from '#lib/contracts/contract.ts';
import type { Mapping } from './reading.ts';

/** The headings under which one column may stand in a file, the surest first. */
export type Headings = readonly string[];

/** A column that every file of the layout has, or one that some editions have. */
export type OneColumn = Headings | { readonly optional: Headings };

/** Where a file of this layout has the value of a field, by heading. */
export type LayoutSource =
  | OneColumn
  /** Several columns that together name something. */
  | { readonly joined: readonly OneColumn[] }
  /** What the lines above the headings say: the first group of the expression. */
  | { readonly above: RegExp }
  /** The same for every row. */
  | { readonly value: string };

/** A column of a wide file that gives a row of its own. */
export interface LayoutColumn {
  readonly headings: Headings;
  /** Whether files without it are of the layout too. */
  readonly isOptional?: true;
  /** What the column stands for, such as `{ category: 'overall' }`. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Fields with a column of their own; where that is blank, what is fixed holds. */
  readonly beside?: Readonly<Record<string, Headings>>;
}

/** How the rows of a file in this layout become rows of one contract. */
export interface LayoutMapping {
  readonly contract: ContractName;
  readonly fields: Readonly<Record<string, LayoutSource>>;
  /** For a wide file: each column gives one row, with its cell in `field`. */
  readonly unpivot?: { readonly field: string; readonly columns: readonly LayoutColumn[] };
  /** What the publisher's words stand for where the vocabulary does not say; see Mapping. */
  readonly values?: NonNullable<Mapping['values']>;
}

/** A kind of file that somebody else publishes, declared so that it can be read without questions. */
export interface Layout {
  /** Shown as "read as …". */
  readonly name: string;
  /** Who is to be credited wherever its figures are shown. */
  readonly credit: string | null;
  readonly mappings: readonly LayoutMapping[];
  /** Columns that tell it from similar files although nothing is read from them. */
  readonly signs?: readonly Headings[];
  /**
   * All the columns that files of it have besides those that are read. A file with any other is of
   * another layout; without this, a file may have any others.
   */
  readonly besides?: Headings;
  /** What is to be known of every file of it, in sentences for the person who gives one. */
  readonly notes?: readonly string[];
}
