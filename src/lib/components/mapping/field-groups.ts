import type { Contract } from '#lib/contracts/contract.ts';
import type { Proposal } from '#lib/intake/proposal.ts';
import type { ColumnSource } from '#lib/intake/reading.ts';

/**
 * The fields that are shown at once, those that every table needs and those that were found in this
 * one, and the rest. It follows from the proposal alone, so that no field moves while it is filled.
 */
export function groupFields({ contract, guesses, decision }: Proposal) {
  const isWide = (name: string) =>
    decision.unpivot !== undefined && (name === 'grade' || name === 'category');
  const names = Object.keys(contract.fields).filter((name) => !isWide(name));
  const isFirst = (name: string) => contract.fields[name]!.required === true || name in guesses;
  return {
    first: names.filter(isFirst),
    rest: names.filter((name) => !isFirst(name)),
  };
}

/** How sure a column is, in a word or two. */
export function sayConfidence(
  name: string,
  from: ColumnSource | undefined,
  { guesses }: Proposal,
): string {
  const guess = guesses[name];
  if (from === undefined || 'value' in from) return '';
  const column = 'column' in from ? from.column : from.columns[0];
  if (!guess || guess.column !== column) return 'your choice';
  if (guess.confidence >= 0.9) return 'sure';
  return guess.confidence >= 0.6 ? 'likely' : 'a guess: please check';
}

export const titleOf = (contract: Contract, name: string) => contract.fields[name]!.title;
