import type { Mapping } from '../reading.ts';
import type { Table } from '../sheet.ts';
import { hashText } from './fingerprint.ts';
import { textOf } from './key.ts';

type Rows = Pick<Table, 'sample' | 'rowsRead' | 'setAside' | 'problems'>;

const isSampleWhole = ({ sample, rowsRead, setAside, problems }: Rows) =>
  sample.length >= rowsRead - setAside.length - problems.length;

/**
 * The actions of a table, each as a short text that only tells it from the others, so that no cell of
 * the file is kept between visits. None where the table is too large to know them all.
 */
export function listActions(table: Rows, { contract, fields }: Mapping): string[] {
  const { action_id: id, provider } = fields;
  if (contract !== 'actions' || id === undefined || !isSampleWhole(table)) return [];
  const names = table.sample
    .filter((row) => textOf(id, row) !== '')
    .map((row) => JSON.stringify([textOf(provider, row), textOf(id, row)]));
  return [...new Set(names)].map(hashText);
}

/** How many actions of the last table are not in this one, in a sentence; null where all are, or nobody knows. */
export function sayVanished(before: readonly string[], now: readonly string[]): string | null {
  const gone = before.filter((action) => !now.includes(action)).length;
  if (gone === 0 || now.length === 0) return null;
  const verb = gone === 1 ? 'is' : 'are';
  return `${gone} of the ${before.length} actions of last time ${verb} not in this file`;
}
