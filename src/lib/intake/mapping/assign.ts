import type { Contract } from '#lib/contracts/contract.ts';
import { matchContract } from '../match-contract.ts';
import type { ColumnGuess } from '../proposal.ts';
import type { Column } from './columns.ts';
import { guess } from './guess.ts';

export type Guesses = Readonly<Record<string, ColumnGuess>>;

/** Every guess that can be made for each field, the surest first; of equals the first column. */
export function listCandidates(columns: readonly Column[], contract: Contract) {
  const candidates: Record<string, ColumnGuess[]> = {};
  for (const name of Object.keys(contract.fields))
    candidates[name] = columns
      .map((column) => guess(column, name, contract))
      .filter((found) => found !== null)
      .sort((a, b) => b.confidence - a.confidence);
  return candidates;
}

/**
 * One column for each field and one field for each column, the surest first. Where two fields claim
 * a column with equal right, the one that the headings as a whole speak for has it.
 */
export function assign(columns: readonly Column[], contract: Contract): Guesses {
  const exact = matchContract(
    contract,
    columns.map(({ folded }) => folded),
  ).mapping.fields;
  const isExact = (name: string, column: number) => {
    const from = exact[name];
    return from !== undefined && 'column' in from && from.column === column;
  };
  const all = Object.entries(listCandidates(columns, contract)).flatMap(([name, found]) =>
    found.map((guessed) => ({ name, guessed, favour: isExact(name, guessed.column) ? 0.1 : 0 })),
  );
  const isRequired = (name: string) => (contract.fields[name]!.required ? 0.02 : 0);
  all.sort(
    (a, b) =>
      b.guessed.confidence +
      b.favour +
      isRequired(b.name) -
      (a.guessed.confidence + a.favour + isRequired(a.name)),
  );
  const guesses: Record<string, ColumnGuess> = {};
  const taken = new Set<number>();
  for (const { name, guessed } of all) {
    if (guesses[name] || taken.has(guessed.column)) continue;
    guesses[name] = guessed;
    taken.add(guessed.column);
  }
  return guesses;
}
