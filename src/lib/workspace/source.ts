import type { ContractName } from '#lib/contracts/contract.ts';
import type { Draft, Reading } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import type { KeptSource } from '#lib/project/project.ts';
import type { Loaded } from './database.ts';

/** The file that a source is from, and what the user has said about how to read it. */
export interface Origin {
  readonly file: File;
  readonly overrides: Overrides;
}

/** A table of a file that the user gave, or of the sample, that is loaded now. */
export interface Source extends Loaded {
  readonly id: number;
  readonly name: string;
  readonly reading: Reading;
  /** Null for a file of the sample. */
  readonly origin: Origin | null;
  /** As it stands in the project. */
  readonly kept: KeptSource;
}

/** A table and the name it goes by on the page. */
export interface Named {
  readonly name: string;
  readonly reading: Reading;
}

/** A table that waits until its columns are matched. */
export interface Waiting extends Origin {
  readonly draft: Draft;
  /** The sources that it takes the place of, where a file is read again in another way. */
  readonly replaces: readonly Source[];
}

/** A file with the name of one that is loaded and with other content: next month's, or a correction. */
export interface Clash extends Origin {
  readonly readings: readonly Reading[];
  readonly earlier: readonly Source[];
}

/** A file on its way in: being read or, once its rows are counted, being loaded. */
export interface Progress {
  readonly name: string;
  readonly rows: number;
  /** Null while it is loaded, of which nobody can say how far it is. */
  readonly bytes: { readonly read: number; readonly total: number } | null;
}

/** What is printed of a source wherever its figures are shown. */
export interface SourceNote {
  readonly name: string;
  readonly credit: string | null;
  readonly contracts: readonly ContractName[];
}

export const sourceNote = ({
  source,
  credit,
  mappings,
}: Pick<Reading, 'source' | 'credit' | 'mappings'>): SourceNote => ({
  name: source,
  credit,
  contracts: mappings.map(({ contract }) => contract),
});

/** What a table is called on the page: one of several of a file says where it begins. */
export const tableName = (
  { source, firstRow }: Pick<Reading, 'source' | 'firstRow'>,
  isOnly: boolean,
) => (isOnly ? source : `${source}, the table from row ${firstRow}`);

export const isSample = ({ origin }: Source): boolean => origin === null;
