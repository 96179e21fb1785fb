import { contracts } from '#lib/contracts/index.ts';
import { foldHeading, listWords } from '../headings.ts';
import type { Decision } from '../proposal.ts';
import type { Table } from '../sheet.ts';
import { readDay } from './calendar.ts';
import { setSource } from './change.ts';
import { sayDay } from './day.ts';
import { fingerprint } from './fingerprint.ts';
import { listActions, sayVanished } from './known-actions.ts';
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
  const added = missingFrom(foldAll(before), now).map(
    (heading) => `New column ${listWords([heading])}`,
  );
  const gone = missingFrom(foldAll(now), before).map(
    (heading) => `Column ${listWords([heading])} is no longer in the file`,
  );
  return [...added, ...gone];
}

const titleOf = ({ contract }: Decision, field: string) => contracts[contract].fields[field]!.title;

/** The fields that nothing fills any more because their column is gone. */
function listEmptied(before: Decision, now: Decision): string[] {
  const gone = Object.keys(before.fields).filter((field) => !(field in now.fields));
  if (gone.length === 0) return [];
  return [`Nothing is read for ${listWords(gone.map((field) => titleOf(before, field)))}`];
}

/** Dates that were said for every row: the next file is about another day, so they are asked again. */
const listFixedDates = ({ contract, fields }: Decision): string[] =>
  Object.entries(fields).flatMap(([field, from]) =>
    'value' in from && contracts[contract].fields[field]?.type === 'date' ? [field] : [],
  );

function sayDateAgain(decision: Decision, field: string): string {
  const from = decision.fields[field];
  const day = from && 'value' in from ? sayDay(readDay(from.value)) : '';
  return `“${titleOf(decision, field)}” was ${day} for every row last time: say it for this file`;
}

/** The latest decision about a table with the same headings, or else with the most similar ones. */
export function recall(store: MappingStore, table: Table): Recalled | null {
  const { headings } = table;
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
  const { decision, headings: before, actions } = best.kept;
  const moved = moveColumns(decision, before, headings);
  const dates = listFixedDates(decision);
  const vanished = sayVanished(actions, listActions(table, moved));
  return {
    decision: dates.reduce((open, field) => setSource(open, field, null), moved),
    changes: [
      ...listChanges(before, headings),
      ...listEmptied(decision, moved),
      ...(vanished === null ? [] : [vanished]),
      ...dates.map((field) => sayDateAgain(decision, field)),
    ],
  };
}
