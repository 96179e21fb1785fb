import { contracts } from '#lib/contracts/index.ts';
import type { Field } from '#lib/contracts/contract.ts';
import type { Mapping } from '#lib/intake/reading.ts';

/** A field of a mapping. */
export interface Use {
  readonly mapping: Mapping;
  readonly field: string;
}

export const declared = ({ mapping, field }: Use): Field | undefined =>
  contracts[mapping.contract].fields[field];

/** Whether a field may name a person or hold any words; one that nobody declared may. */
export function isSensitive(use: Use): boolean {
  const { isPersonal, isFreeText } = declared(use) ?? { isPersonal: true };
  return Boolean(isPersonal ?? isFreeText);
}

/** Every field that a mapping reads from columns, once for each of them. */
function listReads({ fields, unpivot }: Mapping): [field: string, column: number][] {
  const single = Object.entries(fields).flatMap(([field, from]) => {
    const columns = 'column' in from ? [from.column] : 'columns' in from ? from.columns : [];
    return columns.map((column): [string, number] => [field, column]);
  });
  const wide = (unpivot?.columns ?? []).flatMap(({ column, beside = {} }) => [
    [unpivot!.field, column] as [string, number],
    ...Object.entries(beside),
  ]);
  return [...single, ...wide];
}

/** The fields that are read from a column. */
export const fieldsOf = (mapping: Mapping, column: number): Use[] =>
  [...new Set(listReads(mapping).flatMap(([field, from]) => (from === column ? [field] : [])))].map(
    (field) => ({ mapping, field }),
  );

/** The columns that a field is read from. */
export const columnsOf = ({ mapping, field }: Use): number[] =>
  listReads(mapping).flatMap(([name, column]) => (name === field ? [column] : []));
