import type { ContractName } from '#lib/contracts/contract.ts';
import type { Mapping, Reading } from './reading.ts';

/** One thing a person says of a whole table that settles many problems at once. */
export type Repair =
  /** A value of a column stands for another, or for none where `becomes` is ''. */
  | {
      readonly kind: 'value';
      readonly column: number;
      readonly value: string;
      readonly becomes: string;
    }
  /** The dates of a column are written month first. */
  | { readonly kind: 'month-first'; readonly column: number }
  /** Of rows about the same thing the first or the last is right. */
  | {
      readonly kind: 'repeat';
      readonly contract: ContractName;
      readonly keep: 'first' | 'last';
    };

/** The fields that a mapping reads from a column by itself. */
function fieldsFrom({ fields, unpivot }: Mapping, column: number): string[] {
  const single = Object.entries(fields)
    .filter(([, source]) => 'column' in source && source.column === column)
    .map(([name]) => name);
  const wide = (unpivot?.columns ?? []).flatMap((one) => [
    ...(one.column === column ? [unpivot!.field] : []),
    ...Object.entries(one.beside ?? {})
      .filter(([, beside]) => beside === column)
      .map(([name]) => name),
  ]);
  return [...new Set([...single, ...wide])];
}

function sayValue(mapping: Mapping, column: number, value: string, becomes: string): Mapping {
  const values = { ...mapping.values };
  for (const name of fieldsFrom(mapping, column))
    values[name] = { ...values[name], [value.toLowerCase()]: becomes };
  return { ...mapping, values };
}

function sayMonthFirst(mapping: Mapping, column: number): Mapping {
  const names = [...(mapping.monthFirst ?? []), ...fieldsFrom(mapping, column)];
  return { ...mapping, monthFirst: [...new Set(names)] };
}

function repairMapping(mapping: Mapping, repair: Repair): Mapping {
  switch (repair.kind) {
    case 'value':
      return sayValue(mapping, repair.column, repair.value, repair.becomes);
    case 'month-first':
      return sayMonthFirst(mapping, repair.column);
    case 'repeat':
      return mapping.contract === repair.contract ? { ...mapping, onRepeat: repair.keep } : mapping;
  }
}

/** The reading with the repair said of every mapping that it is about; loading it again applies it. */
export const applyRepair = (reading: Reading, repair: Repair): Reading => ({
  ...reading,
  mappings: reading.mappings.map((mapping) => repairMapping(mapping, repair)),
});
