import { foldHeading } from '../headings.ts';
import type { Decision } from '../proposal.ts';
import { fingerprint } from './fingerprint.ts';
import { moveColumns } from './move-columns.ts';
import { readStore, type MappingStore } from './remembered.ts';

/** How a table of this kind was read before, with its columns where this table has them. */
export interface Recalled {
  readonly decision: Decision;
  /** What differs from that table: “New column “RAG2””; empty where nothing does. */
  readonly changes: readonly string[];
}

/** From this share of common headings on, a table is next month’s edition of another. */
const ALIKE = 0.6;

const foldAll = (headings: readonly string[]) => new Set(headings.map(foldHeading).filter(Boolean));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((heading) => b.has(heading)).length;
  return shared / (a.size + b.size - shared || 1);
}

function listChanges(before: readonly string[], now: readonly string[]): string[] {
  const missingFrom = (folded: ReadonlySet<string>, headings: readonly string[]) =>
    headings.filter((heading) => heading.trim() !== '' && !folded.has(foldHeading(heading)));
  const added = missingFrom(foldAll(before), now).map((heading) => `New column “${heading}”`);
  const gone = missingFrom(foldAll(now), before).map((heading) => `Column “${heading}” is gone`);
  return [...added, ...gone];
}

/** The latest decision about a table with the same headings, or else with the most similar ones. */
export function recall(store: MappingStore, headings: readonly string[]): Recalled | null {
  const own = fingerprint(headings);
  const folded = foldAll(headings);
  const [best] = readStore(store)
    .map((kept) => ({
      kept,
      alike: kept.fingerprint === own ? 1 : likeness(foldAll(kept.headings), folded),
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  if (!best) return null;
  const { decision, headings: before } = best.kept;
  return {
    decision: moveColumns(decision, before, headings),
    changes: listChanges(before, headings),
  };
}
