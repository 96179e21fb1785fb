import { contracts } from '#lib/contracts/index.ts';
import type { Mapping } from '../reading.ts';

/** Required fields that come neither from a column nor from a value for every row. */
export function listMissing({ contract, fields, unpivot }: Mapping): string[] {
  const given = new Set([
    ...(unpivot ? [unpivot.field, ...Object.keys(unpivot.columns[0]?.fixed ?? {})] : []),
    ...Object.entries(fields).flatMap(([name, from]) =>
      'value' in from && from.value.trim() === '' ? [] : [name],
    ),
  ]);
  const required = Object.entries(contracts[contract].fields).filter(([, field]) => field.required);
  return required.map(([name]) => name).filter((name) => !given.has(name));
}
