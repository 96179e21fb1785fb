import { contracts } from '#lib/contracts/index.ts';
import { listWords } from '../headings.ts';
import type { Mapping } from '../reading.ts';
import type { Table } from '../sheet.ts';
import { findClashes } from './key.ts';
import { findLatestState } from './latest-state.ts';

function noteLatestState(table: Table, mapping: Mapping): string | null {
  const column = findLatestState(table, mapping);
  if (column === null) return null;
  return (
    `${listWords([table.headings[column]!])} is the same on every row of one action although the dates differ. ` +
    'It looks like the latest status, repeated on older rows: progress between the dates cannot be read from it.'
  );
}

function noteJoined({ headings }: Table, { contract, fields }: Mapping): string | null {
  const joined = Object.entries(fields).find(([, from]) => 'columns' in from);
  if (!joined || !('columns' in joined[1])) return null;
  const names = joined[1].columns.map((column) => headings[column] ?? '');
  const { title } = contracts[contract].fields[joined[0]]!;
  return `No single column tells the rows apart, so “${title}” is put together from ${listWords(names)}.`;
}

function noteClashes(table: Table, mapping: Mapping): string | null {
  const { rows, example } = findClashes(table, mapping);
  if (rows === 0) return null;
  const { key, fields } = contracts[mapping.contract];
  const titles = key
    .filter((field) => mapping.fields[field])
    .map((field) => fields[field]!.title.toLowerCase());
  // Where no column has been chosen that tells rows apart, they share nothing yet.
  if (titles.length === 0) return null;
  return (
    `${rows} of the first ${table.sample.length} rows share their ${titles.join(', ')} with another row ` +
    `that says something else (${example}). Choose below which of them to use.`
  );
}

/** What is to be known about a table before it is loaded in this way, in sentences. */
export const noteFindings = (table: Table, mapping: Mapping): string[] =>
  [noteJoined, noteClashes, noteLatestState]
    .map((note) => note(table, mapping))
    .filter((note) => note !== null);
