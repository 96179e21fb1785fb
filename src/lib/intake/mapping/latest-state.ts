import { contracts } from '#lib/contracts/index.ts';
import type { Mapping } from '../reading.ts';
import type { Table } from '../sheet.ts';
import { cellAt } from './columns.ts';
import { textOf } from './key.ts';

/** From this many things that occur on several dates on, an unchanging status is no coincidence. */
const ENOUGH = 5;

/**
 * Finds the column of a status that never changes for any one action although each has rows of
 * several dates: then it is the latest status, repeated on older rows, and says nothing about them.
 */
export function findLatestState(
  { sample }: Pick<Table, 'sample'>,
  mapping: Mapping,
): number | null {
  const { fields, contract } = mapping;
  const status = fields['status'];
  const date = fields['as_at'];
  if (contract !== 'actions' || !status || !('column' in status) || !date || 'value' in date)
    return null;
  const subject = contracts.actions.key.filter((field) => field !== 'as_at');
  const seen = new Map<string, { dates: Set<string>; states: Set<string> }>();
  for (const row of sample) {
    const name = subject.map((field) => textOf(fields[field], row)).join('\u001f');
    const history = seen.get(name) ?? { dates: new Set(), states: new Set() };
    history.dates.add(textOf(date, row));
    history.states.add(cellAt(row, status.column));
    seen.set(name, history);
  }
  const histories = [...seen.values()].filter(({ dates }) => dates.size > 1);
  const all = new Set(histories.flatMap(({ states }) => [...states]));
  const isConstant = histories.every(({ states }) => states.size === 1);
  return histories.length >= ENOUGH && isConstant && all.size > 1 ? status.column : null;
}
