import { contracts } from '#lib/contracts/index.ts';
import { listWords } from '#lib/intake/headings.ts';
import type { ColumnSource, Mapping } from '#lib/intake/reading.ts';
import { declared, fieldsOf, isSensitive, type Use } from './fields-of.ts';

/**
 * What becomes of the cells of a column. Those that are cut are told apart only among rows that
 * `within` says the same of, so that rows that contradict each other still do; null where the rows
 * are loaded without them. A column that also names what is counted gets a number for each text.
 */
export type Fate = 'keep' | 'number' | { readonly within: readonly ColumnSource[] | null };

const titlesOf = (uses: readonly Use[]) =>
  listWords([...new Set(uses.map((use) => declared(use)?.title ?? use.field))]);

/** Fields that a wide column has a value of its own for. */
const ownFields = ({ unpivot }: Mapping) =>
  (unpivot?.columns ?? []).flatMap(({ fixed, beside }) => Object.keys({ ...fixed, ...beside }));

/** The texts of a row that are the same wherever its key is: dates can be written in several ways. */
function keyOf(mapping: Mapping): ColumnSource[] {
  const { key, fields } = contracts[mapping.contract];
  return key.flatMap((name) => {
    const from = mapping.fields[name];
    const isTaken = mapping.values?.[name] !== undefined || ownFields(mapping).includes(name);
    return from && !('value' in from) && fields[name]!.type === 'text' && !isTaken ? [from] : [];
  });
}

/** The parts that the keys of all these fields have in common. */
function commonKey(uses: readonly Use[]): ColumnSource[] {
  const [first = [], ...others] = uses.map(({ mapping }) =>
    keyOf(mapping).map((from) => JSON.stringify(from)),
  );
  return first
    .filter((part) => others.every((key) => key.includes(part)))
    .map((part) => JSON.parse(part) as ColumnSource);
}

/** Whether nothing but the difference between its texts matters of a field. */
const isName = (use: Use) =>
  declared(use)?.type === 'text' && use.mapping.values?.[use.field] === undefined;

/** A text that was said to stand for nothing would no longer be found. */
const standsForNothing = ({ mapping, field }: Use) =>
  Object.values(mapping.values?.[field] ?? {}).includes('');

/** @throws Error that says why nothing of the column may stay and the figures could not do without it */
function fateOf(heading: string, uses: readonly Use[]): Fate {
  const cut = uses.filter(isSensitive);
  const kept = uses.filter((use) => !isSensitive(use));
  if (cut.length === 0) return kept.length > 0 ? 'keep' : { within: null };
  const [column, field] = [listWords([heading]), titlesOf(cut)];
  if (cut.some(standsForNothing))
    throw new Error(`Of its column ${column}, read as ${field}, some values stand for none.`);
  if (kept.length === 0) return { within: commonKey(cut) };
  if (!kept.every(isName))
    throw new Error(
      `Its column ${column} is read as ${field}, which is to be left out, and as ${titlesOf(kept)}, which figures need. Match a column of its own to each.`,
    );
  return 'number';
}

/** What becomes of each column of a table that is read in all of these ways. */
export const fatesOf = (headings: readonly string[], mappings: readonly Mapping[]): Fate[] =>
  headings.map((heading, column) =>
    fateOf(
      heading,
      mappings.flatMap((mapping) => fieldsOf(mapping, column)),
    ),
  );
