import type { ContractName } from '#lib/contracts/contract.ts';
import type { Reading } from '#lib/intake/reading.ts';
import type { Loaded } from './database.ts';

/** A file the user gave, or one of the sample, that is loaded now. */
export interface Source extends Loaded {
  readonly id: number;
  readonly name: string;
  readonly isSample: boolean;
  readonly reading: Reading;
}

/** A file on its way in. */
export interface Progress {
  readonly name: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
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
