import type { Decision } from '../proposal.ts';
import { fingerprint } from './fingerprint.ts';
import { readStore, writeStore, type MappingStore } from './remembered.ts';

/** Keeps how a table with these headings was read, for the next file that has them. */
export function remember(
  store: MappingStore,
  headings: readonly string[],
  decision: Decision,
): void {
  const own = { fingerprint: fingerprint(headings), headings, decision };
  const others = readStore(store).filter((kept) => kept.fingerprint !== own.fingerprint);
  writeStore(store, [own, ...others]);
}
