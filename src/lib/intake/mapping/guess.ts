import type { Contract } from '#lib/contracts/contract.ts';
import { foldHeading } from '../headings.ts';
import type { ColumnGuess } from '../proposal.ts';
import type { Column } from './columns.ts';
import { judgeFit, type Fit } from './fits.ts';
import { synonyms } from './synonyms.ts';
import { overlap, splitWords } from './words.ts';

/** Guesses below this are not made. */
export const LEAST = 0.35;

const read = new Map<string, { readonly folded: string; readonly words: readonly string[] }>();

/** A name of a field as it is compared. Such names are few and columns may be many: each is read once. */
function readClaim(claim: string) {
  let known = read.get(claim);
  if (!known) read.set(claim, (known = { folded: foldHeading(claim), words: splitWords(claim) }));
  return known;
}

/** What the heading says by itself: its own name or alias, or the nearest of its claims in words. */
function judgeHeading(column: Column, name: string, contract: Contract) {
  const { title, aliases = [] } = contract.fields[name]!;
  const names = [name, title];
  if (names.some((claim) => readClaim(claim).folded === column.folded))
    return { reason: 'name', words: 1 } as const;
  if (aliases.some((claim) => readClaim(claim).folded === column.folded))
    return { reason: 'alias', words: 1 } as const;
  const sure = [...names, ...aliases].map((claim) => overlap(column.words, readClaim(claim).words));
  // Of two columns that synonyms suit equally, the one whose synonym stands first in the list wins.
  const likely = (synonyms[name] ?? []).map(
    (claim, i) => overlap(column.words, readClaim(claim).words) * (1 - i / 100),
  );
  const words = Math.max(...sure, ...likely);
  return { reason: 'words', words } as const;
}

/** A heading alone counts from here on; with values that evidently suit, less of it is enough. */
const withWords = (words: number, fit: Fit) => {
  if (fit === 'certain') return 0.8 + 0.15 * words;
  if (fit === 'evident') return words >= 0.3 ? 0.6 + 0.3 * words : 0;
  return words >= 0.55 ? 0.3 + 0.4 * words : 0;
};

/** How sure it is that a field comes from a column, or null where nothing speaks for it. */
export function guess(column: Column, name: string, contract: Contract): ColumnGuess | null {
  if (column.folded === '' && column.filled === 0) return null;
  const fit = judgeFit(column, name, contract);
  if (fit === 'no') return null;
  const { reason, words } = judgeHeading(column, name, contract);
  const at = { column: column.index };
  // An area code of nine characters joins files; a "code" of another kind under the same heading does not.
  const isOtherCode = name === 'provider_code' && fit === 'may' && column.filled > 0;
  if (reason !== 'words') {
    const confidence = (reason === 'name' ? 1 : 0.95) * (isOtherCode ? 0.7 : 1);
    return { ...at, confidence, reason };
  }
  const confidence = withWords(words, fit);
  if (confidence >= LEAST) return { ...at, confidence, reason: words >= 0.3 ? reason : 'values' };
  const isNeeded = contract.fields[name]!.required && fit === 'evident';
  return isNeeded ? { ...at, confidence: 0.4, reason: 'values' } : null;
}
