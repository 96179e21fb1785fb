import type { ColumnSource } from '../reading.ts';
import type { Table } from '../sheet.ts';
import { textOf } from './key.ts';

const SHOWN = 3;
const LONGEST = 80;

/** Three different values of a field as its source gives them, long ones cut. */
export function sampleOf(
  { sample }: Pick<Table, 'sample'>,
  from: ColumnSource | undefined,
): string[] {
  if (from === undefined || 'value' in from) return [];
  const found = new Set<string>();
  for (const row of sample) {
    const text = textOf(from, row);
    if (text !== '') found.add(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
    if (found.size === SHOWN) break;
  }
  return [...found];
}
