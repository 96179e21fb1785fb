import type { ContractName } from '#lib/contracts/contract.ts';

/** The headings under which one column may stand in a file; every column named is required. */
export type Headings = readonly string[];

/** How the rows of a file in this layout become rows of one contract, by heading. */
export interface LayoutMapping {
  readonly contract: ContractName;
  /** Contract field → the headings of its column, or the value that holds for every row. */
  readonly fields: Readonly<Record<string, Headings | { readonly value: string }>>;
  /** For a wide file: each column gives one row, with its cell in `field`. */
  readonly unpivot?: {
    readonly field: string;
    readonly columns: readonly {
      readonly headings: Headings;
      readonly fixed: Readonly<Record<string, string>>;
    }[];
  };
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
