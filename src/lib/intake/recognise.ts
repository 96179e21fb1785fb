import { findContract } from './find-contract.ts';
import { findLayout } from './match-layout.ts';
import type { Mapping } from './reading.ts';

/** What the headings of a table stand for. */
export interface Recognition {
  readonly layout: string;
  readonly credit: string | null;
  readonly mappings: readonly Mapping[];
  /** What is to be known of every file of this layout. */
  readonly notes: readonly string[];
}

/**
 * The layout that headings fit or, failing that, the one of our contracts; null where none does.
 * `above` is the text of the lines above them.
 */
export function recognise(headings: readonly string[], above = ''): Recognition | null {
  const known = findLayout(headings, above);
  if (known) {
    const { layout, mappings } = known;
    return { layout: layout.name, credit: layout.credit, mappings, notes: layout.notes ?? [] };
  }
  const match = findContract(headings);
  if (match?.missing.length !== 0) return null;
  return { layout: match.contract.title, credit: null, mappings: [match.mapping], notes: [] };
}

/** Whether a row is one of headings that a layout or a contract has. */
export const isHeadingKnown = (headings: readonly string[]): boolean =>
  recognise(headings) !== null;
