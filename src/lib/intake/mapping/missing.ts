import { contracts } from '#lib/contracts/index.ts';
import type { Mapping, Unpivot } from '../reading.ts';

/** Fields that every wide column has a value or a column of its own for. */
const ownFields = ({ columns: [first, ...others] }: Unpivot): string[] =>
  Object.keys({ ...first?.fixed, ...first?.beside }).filter((field) =>
    others.every(({ fixed, beside = {} }) => field in fixed || field in beside),
  );

/** Required fields that come neither from a column nor from a value for every row. */
export function listMissing({ contract, fields, unpivot }: Mapping): string[] {
  const given = new Set([
    ...(unpivot ? [unpivot.field, ...ownFields(unpivot)] : []),
    ...Object.entries(fields).flatMap(([name, from]) =>
      'value' in from && from.value.trim() === '' ? [] : [name],
    ),
  ]);
  const required = Object.entries(contracts[contract].fields).filter(([, field]) => field.required);
  return required.map(([name]) => name).filter((name) => !given.has(name));
}
