import { foldHeading } from './headings.ts';
import { usedColumns } from './ignored.ts';
import { layouts } from './layouts/index.ts';
import type { Headings, Layout, LayoutColumn, LayoutMapping, LayoutSource } from './layout.ts';
import type { ColumnSource, Mapping, Unpivot } from './reading.ts';

/** Headings are compared row by row until they are found, so what they fold to is kept. */
const kept = new Map<string, string>();

function fold(heading: string): string {
  const known = kept.get(heading) ?? foldHeading(heading);
  kept.set(heading, known);
  return known;
}

/** Column of the first heading that is one of these, or null. */
function findColumn(accepted: Headings, folded: readonly string[]): number | null {
  const column = folded.findIndex((heading) => accepted.some((a) => fold(a) === heading));
  return column < 0 ? null : column;
}

/** Where a field comes from; null where its column is lacking, undefined where it may lack. */
function findSource(
  from: LayoutSource,
  folded: readonly string[],
): ColumnSource | null | undefined {
  if ('value' in from) return from;
  if ('joined' in from) {
    const columns = from.joined.map((headings) => findColumn(headings, folded));
    return columns.every((column) => column !== null) ? { columns } : null;
  }
  const column = findColumn('optional' in from ? from.optional : from, folded);
  if (column !== null) return { column };
  return 'optional' in from ? undefined : null;
}

/** A column of a wide file with what stands beside it; null where any of them is lacking. */
function findWide({ headings, fixed, beside = {} }: LayoutColumn, folded: readonly string[]) {
  const column = findColumn(headings, folded);
  const others = Object.entries(beside).map(([name, accepted]) => [
    name,
    findColumn(accepted, folded),
  ]);
  if (column === null || others.some(([, other]) => other === null)) return null;
  if (others.length === 0) return { column, fixed };
  return { column, fixed, beside: Object.fromEntries(others) as Record<string, number> };
}

function matchUnpivot(
  { field, columns }: NonNullable<LayoutMapping['unpivot']>,
  folded: readonly string[],
): Unpivot | null {
  const found = columns.map((column) => ({ column, wide: findWide(column, folded) }));
  if (found.some(({ column, wide }) => wide === null && !column.isOptional)) return null;
  return { field, columns: found.flatMap(({ wide }) => wide ?? []) };
}

function matchMapping(layout: LayoutMapping, folded: readonly string[]): Mapping | null {
  const fields: Record<string, ColumnSource> = {};
  for (const [name, from] of Object.entries(layout.fields)) {
    const source = findSource(from, folded);
    if (source === null) return null;
    if (source) fields[name] = source;
  }
  const unpivot = layout.unpivot && matchUnpivot(layout.unpivot, folded);
  if (unpivot === null) return null;
  const { contract, values } = layout;
  return { contract, fields, ...(unpivot && { unpivot }), ...(values && { values }) };
}

function matchLayout(layout: Layout, folded: readonly string[]): Mapping[] | null {
  const mappings = layout.mappings.map((mapping) => matchMapping(mapping, folded));
  return mappings.every((mapping) => mapping !== null) ? mappings : null;
}

/** A layout all of whose columns these headings have, and where they are. */
export interface LayoutMatch {
  readonly layout: Layout;
  readonly mappings: readonly Mapping[];
}

/** The layout with most columns among those that the headings fit, or null. */
export function findLayout(headings: readonly string[]): LayoutMatch | null {
  const folded = headings.map(foldHeading);
  const countUsed = ({ mappings }: LayoutMatch) => new Set(mappings.flatMap(usedColumns)).size;
  const [best] = layouts
    .flatMap((layout) => {
      const mappings = matchLayout(layout, folded);
      return mappings ? [{ layout, mappings }] : [];
    })
    .sort((a, b) => countUsed(b) - countUsed(a));
  return best ?? null;
}
