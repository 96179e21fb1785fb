import type { Field } from '#lib/contracts/contract.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { ValueChoice } from '../proposal.ts';
import { unknownTerms } from './known.ts';

/** What a value may be said to stand for; null leaves it open, '' means that it is no value. */
export interface Option {
  readonly canonical: string | null;
  readonly label: string;
}

/** What happens to a value that nobody explains. */
function leaveOpen(name: string, { value, mustAnswer, isKnown }: ValueChoice): Option[] {
  if (isKnown) return [];
  if (mustAnswer) return [{ canonical: null, label: 'Choose' }];
  const label = name in unknownTerms ? 'Keep as unknown' : `Keep “${closeTurned(value)}” as it is`;
  return [{ canonical: null, label }];
}

/** The choices for one value, in the order in which they are shown. */
export function listOptions(name: string, field: Field, choice: ValueChoice): Option[] {
  const terms = (field.vocabulary ?? []).map(({ value, label }) => ({ canonical: value, label }));
  const unknown = unknownTerms[name];
  const others: Option[] = [];
  if (choice.mustAnswer && unknown !== undefined)
    others.push({ canonical: unknown, label: 'Keep as unknown' });
  others.push({ canonical: '', label: 'No value: as if the cell were empty' });
  const { canonical } = choice;
  const listed = [...leaveOpen(name, choice), ...terms, ...others];
  // A code list may give a value that this vocabulary has no term for; it is shown by its own name.
  const isListed = canonical === null || listed.some((option) => option.canonical === canonical);
  return isListed ? uniqueOf(listed) : [...uniqueOf(listed), { canonical, label: canonical }];
}

const uniqueOf = (options: readonly Option[]) =>
  options.filter(
    ({ canonical }, i) => options.findIndex((other) => other.canonical === canonical) === i,
  );
