import type { CodeList } from '#lib/contracts/code-lists.ts';
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

/**
 * What a person has decided about a table so far; it begins as the proposal and becomes the mapping.
 * Everything the screen shows beside it (questions, dates, what is still open) follows from it.
 */
export interface Decision extends Mapping {
  /** Fields whose dates are to be read day first although some of them can only be month first. */
  readonly dayFirst?: readonly string[];
}

/** The best guess at what a table is, for a person to confirm or to change. */
export interface Proposal {
  readonly contract: Contract;
  readonly decision: Decision;
  /** Field → the guess it was given. */
  readonly guesses: Readonly<Record<string, ColumnGuess>>;
  /** What was noticed about the values and is to be known before they are loaded, in sentences. */
  readonly notes: readonly string[];
}

/** One distinct value of a mapped column, and what it stands for. */
export interface ValueChoice {
  /** As in the file; blanks around it are not counted. */
  readonly value: string;
  /** How often it occurs in the whole table. */
  readonly count: number;
  /** The canonical value that was chosen or that the vocabulary knows, '' for no value, null while open. */
  readonly canonical: string | null;
  /** Whether the vocabulary itself has the value. */
  readonly isKnown: boolean;
  /** True for colours and numbers, which are never guessed: they are to be answered before loading. */
  readonly mustAnswer: boolean;
}

/** The distinct values of a field that has a vocabulary, commonest first. */
export interface ValueQuestion {
  readonly field: string;
  readonly columns: readonly number[];
  readonly values: readonly ValueChoice[];
  /** False where the columns hold more different values than are listed. */
  readonly isWhole: boolean;
  /** Code lists that explain some value that is open. */
  readonly codeLists: readonly CodeList[];
}

/** How the dates of a field are read. */
export interface DateReading {
  readonly field: string;
  /** Some cells as in the file and what they are read as, such as "3 April 2014". */
  readonly samples: readonly { readonly text: string; readonly words: string }[];
  /**
   * What its columns show about their order: nothing to ask; `either` where every date can be read both
   * ways; `month` where some can only be month first, and none only day first; `mixed` where both occur.
   */
  readonly order: 'clear' | 'either' | 'month' | 'mixed';
  /** A date that can only be month first, to ask about; null where there is none. */
  readonly proof: string | null;
}
