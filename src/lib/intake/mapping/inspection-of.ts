import { contracts } from '#lib/contracts/index.ts';
import type { Mapping, Unpivot } from '../reading.ts';

const own = Object.keys(contracts.inspections.fields);

/** Each column of dates beside the grades is an inspection, and so is the date of the row if there is one. */
function datesOf({ fields, unpivot }: Mapping): Unpivot | null {
  const beside = (unpivot?.columns ?? []).flatMap((wide) => wide.beside?.['published'] ?? []);
  if (beside.length === 0) return null;
  const shared = fields['published'];
  const row = shared && 'column' in shared ? [shared.column] : [];
  const columns = [...new Set([...row, ...beside])].map((column) => ({ column, fixed: {} }));
  return { field: 'published', columns };
}

/** A wide row is an inspection too, also where none of its grades is filled, as for a visit. */
export function inspectionOf(mapping: Mapping): Mapping {
  const { monthFirst, onRepeat } = mapping;
  const dates = (monthFirst ?? []).filter((field) => own.includes(field));
  const unpivot = datesOf(mapping);
  const fields = Object.entries(mapping.fields).filter(
    ([field]) => own.includes(field) && !(unpivot && field === 'published'),
  );
  return {
    contract: 'inspections',
    fields: Object.fromEntries(fields),
    ...(unpivot && { unpivot }),
    ...(dates.length > 0 && { monthFirst: dates }),
    ...(onRepeat && { onRepeat }),
  };
}
