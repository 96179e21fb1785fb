import { contracts } from '#lib/contracts/index.ts';
import { usedColumns } from '../ignored.ts';
import type { Mapping } from '../reading.ts';
import type { Table } from '../sheet.ts';
import type { Column } from './columns.ts';
import { findClashes } from './key.ts';
import { shapes } from './shapes.ts';

/** Up to this share of rows with a key in common is a matter of those rows, not of the key. */
const FEW = 0.05;

/** The text fields of the key that have a column: a reference first, then whom it belongs to. */
function widenable({ contract, fields }: Mapping): string[] {
  const { key, fields: declared } = contracts[contract];
  const text = key.filter((name) => {
    const from = fields[name];
    return declared[name]!.type === 'text' && from !== undefined && 'column' in from;
  });
  const isReference = (name: string) => name.endsWith('_id');
  return [...text.filter(isReference), ...text.filter((name) => name === 'provider')];
}

/**
 * Columns that could make a key longer: references that nothing uses first, then the number of a
 * recommendation, which may start anew in every report, then sentences.
 */
function extensions(columns: readonly Column[], mapping: Mapping): Column[] {
  const used = usedColumns(mapping);
  const finding = mapping.fields['finding_id'];
  const suits = (column: Column, field: string) => shapes[field]!(column) === 'evident';
  const filled = columns.filter((column) => column.filled > 0);
  return [
    ...filled.filter((column) => !used.includes(column.index) && suits(column, 'action_id')),
    ...filled.filter(({ index }) => finding && 'column' in finding && finding.column === index),
    ...filled.filter((column) => suits(column, 'action')),
  ];
}

/**
 * Where a large part of the rows has its key in common with another row, puts one more column to a
 * field of the key so that no two rows have; the mapping as it was where no single column does.
 * `betterName` is the column that names a provider if the one found only says where it is.
 */
export function repairKey(
  table: Pick<Table, 'sample'>,
  columns: readonly Column[],
  mapping: Mapping,
  betterName: number | null = null,
): Mapping {
  const { rows } = findClashes(table, mapping);
  if (rows <= table.sample.length * FEW) return mapping;
  let best = { mapping, rows };
  for (const field of widenable(mapping)) {
    const from = mapping.fields[field]!;
    if (!('column' in from)) continue;
    const start = field === 'provider' && betterName !== null ? betterName : from.column;
    for (const { index } of extensions(columns, mapping)) {
      if (index === start) continue;
      const fields = { ...mapping.fields, [field]: { columns: [start, index] } };
      const longer = { ...mapping, fields };
      const left = findClashes(table, longer).rows;
      if (left === 0) return longer;
      if (left < best.rows / 4) best = { mapping: longer, rows: left };
    }
  }
  return best.mapping;
}
