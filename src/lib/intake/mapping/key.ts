import { contracts } from '#lib/contracts/index.ts';
import type { ColumnSource, Mapping } from '../reading.ts';
import type { Table } from '../sheet.ts';
import { cellAt } from './columns.ts';

/** The text of one field in one row, as the database will put it together. */
export function textOf(source: ColumnSource | undefined, row: readonly string[]): string {
  if (source === undefined) return '';
  if ('value' in source) return source.value;
  if ('column' in source) return cellAt(row, source.column);
  return source.columns
    .map((column) => cellAt(row, column))
    .filter((cell) => cell !== '')
    .join(' · ');
}

/** The same of a field that may also have columns of its own beside the grades of a wide table. */
function keyText(field: string, { fields, unpivot }: Mapping, row: readonly string[]): string {
  const beside = (unpivot?.columns ?? []).flatMap((wide) => wide.beside?.[field] ?? []);
  const columns = [...new Set(beside)].map((column) => cellAt(row, column));
  return [textOf(fields[field], row), ...columns].filter((text) => text !== '').join(' · ');
}

/** Rows of the sample whose key another row has too although they say something else. */
export interface Clashes {
  readonly rows: number;
  /** The key of the first of them, in the words of the file. */
  readonly example: string;
}

/** Looks for rows that the contract could not tell apart; rows that are the same in all are not meant. */
export function findClashes({ sample }: Pick<Table, 'sample'>, mapping: Mapping): Clashes {
  const key = contracts[mapping.contract].key;
  const rows = new Map<string, Map<string, number>>();
  for (const row of sample) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const name = JSON.stringify(key.map((field) => keyText(field, mapping, row)));
    const versions = rows.get(name) ?? new Map<string, number>();
    const version = row.join('\u001f');
    rows.set(name, versions.set(version, (versions.get(version) ?? 0) + 1));
  }
  const clashing = [...rows].filter(([, versions]) => versions.size > 1);
  const count = (versions: ReadonlyMap<string, number>) =>
    [...versions.values()].reduce((sum, times) => sum + times, 0);
  const [first] = clashing;
  return {
    rows: clashing.reduce((sum, [, versions]) => sum + count(versions), 0),
    example: first ? (JSON.parse(first[0]) as string[]).filter(Boolean).join(', ') : '',
  };
}
