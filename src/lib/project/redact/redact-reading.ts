import { isBlank } from '#lib/intake/cell-type.ts';
import type { ColumnSource, Mapping, Unpivot } from '#lib/intake/reading.ts';
import type { KeptReading } from '../project.ts';
import type { Fate } from './fates.ts';
import { columnsOf, isSensitive } from './fields-of.ts';
import { standIn } from './stand-in.ts';
import type { TableRedactor } from './table-redactor.ts';

const isCut = (mapping: Mapping, field: string) => isSensitive({ mapping, field });

const redactText = (text: string) => (isBlank(text) ? text : standIn());

/** A text that was said to hold for every row. */
const redactSource = (mapping: Mapping, field: string, from: ColumnSource): ColumnSource =>
  'value' in from && isCut(mapping, field) ? { value: redactText(from.value) } : from;

const mapValues = <T, U>(
  of: Readonly<Record<string, T>>,
  change: (key: string, value: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(key, value)]));

const redactWide = (mapping: Mapping, { field, columns }: Unpivot): Unpivot => ({
  field,
  columns: columns.map((wide) => ({
    ...wide,
    fixed: mapValues(wide.fixed, (name, text) => (isCut(mapping, name) ? redactText(text) : text)),
  })),
});

/** Values are quoted only from columns that stay. */
function keepValues(mapping: Mapping, fates: readonly Fate[]): Mapping['values'] {
  const kept = Object.entries(mapping.values ?? {}).filter(([field]) => {
    const use = { mapping, field };
    const columns = columnsOf(use);
    const isRead = columns.length > 0 || Object.hasOwn(mapping.fields, field);
    return isRead && !isSensitive(use) && columns.every((column) => fates[column] === 'keep');
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function redactMapping(mapping: Mapping, fates: readonly Fate[]): Mapping {
  const { contract, fields, unpivot, monthFirst, onRepeat } = mapping;
  const values = keepValues(mapping, fates);
  return {
    contract,
    fields: mapValues(fields, (field, from) => redactSource(mapping, field, from)),
    ...(unpivot && { unpivot: redactWide(mapping, unpivot) }),
    ...(values && { values }),
    ...(monthFirst && { monthFirst }),
    ...(onRepeat && { onRepeat }),
  };
}

/** What was decided about a table, once its rows have been cut. */
export function redactReading(reading: KeptReading, redactor: TableRedactor): KeptReading {
  const { fates } = redactor;
  return {
    ...reading,
    mappings: reading.mappings.map((mapping) => redactMapping(mapping, fates)),
    // A note may quote what names a row.
    notes: fates.includes('number') ? [] : reading.notes,
    edits: reading.edits.map((edit) => redactor.edit(edit)),
  };
}
