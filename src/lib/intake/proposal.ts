import type { Contract } from '#lib/contracts/contract.ts';
import type { Mapping } from './reading.ts';

/** Why a column was taken for a field, from the surest reason to the least sure. */
export type Reason = 'name' | 'alias' | 'words' | 'values';

/** A column that a field may come from. */
export interface ColumnGuess {
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

/** Distinct values of a mapped column that its vocabulary does not know, or that need a code list. */
export interface ValueQuestion {
  readonly field: string;
  readonly column: number;
  /** Each value as in the file with how often it occurs in the sample, and the canonical value proposed. */
  readonly values: readonly {
    readonly value: string;
    readonly count: number;
    readonly proposed: string | null;
  }[];
  /** True for colours and numbers: nothing may be loaded before each value is answered. */
  readonly mustAnswer: boolean;
}

/** The best guess at what a table is, for a person to confirm or to change. */
export interface Proposal {
  readonly contract: Contract;
  readonly mappings: readonly Mapping[];
  /** Field → the guess it was given. */
  readonly guesses: Readonly<Record<string, ColumnGuess>>;
  /** Required fields without a column. */
  readonly missing: readonly string[];
  readonly questions: readonly ValueQuestion[];
}
