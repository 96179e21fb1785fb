import { foldHeading } from '../headings.ts';
import type { Decision } from '../proposal.ts';
import type { ColumnSource } from '../reading.ts';

/** Where the column at `index` of one table is in another, by its heading and which of its name it is. */
function findPlace(
  index: number,
  before: readonly string[],
  now: readonly string[],
): number | null {
  const wanted = foldHeading(before[index] ?? '');
  if (wanted === '') return null;
  const nth = before.slice(0, index).filter((heading) => foldHeading(heading) === wanted).length;
  const places = now.flatMap((heading, i) => (foldHeading(heading) === wanted ? [i] : []));
  return places[nth] ?? null;
}

/** A decision about one table for another with mostly the same headings; fields without a column are left out. */
export function moveColumns(
  decision: Decision,
  before: readonly string[],
  now: readonly string[],
): Decision {
  const place = (column: number) => findPlace(column, before, now);
  const move = (from: ColumnSource): ColumnSource | null => {
    if ('value' in from) return from;
    const places = ('column' in from ? [from.column] : from.columns).map(place);
    if (places.some((column) => column === null)) return null;
    const columns = places.filter((column) => column !== null);
    return 'column' in from ? { column: columns[0]! } : { columns };
  };
  const fields = Object.entries(decision.fields).flatMap(([name, from]) => {
    const moved = move(from);
    return moved ? [[name, moved] as const] : [];
  });
  const { unpivot, ...rest } = decision;
  const wide = (unpivot?.columns ?? []).flatMap(({ column, fixed, beside }) => {
    const moved = place(column);
    if (moved === null) return [];
    if (beside === undefined) return [{ column: moved, fixed }];
    const places = Object.entries(beside).flatMap(([field, date]) => {
      const there = place(date);
      return there === null ? [] : [[field, there] as const];
    });
    return [{ column: moved, fixed, beside: Object.fromEntries(places) }];
  });
  return {
    ...rest,
    fields: Object.fromEntries(fields),
    ...(unpivot && wide.length > 0 && { unpivot: { ...unpivot, columns: wide } }),
  };
}
