import { findColumn, findSource, fold, type Place } from './find-source.ts';
import { foldHeading } from './headings.ts';
import { usedColumns } from './ignored.ts';
import { layouts } from './layouts/index.ts';
import type { Headings, Layout, LayoutColumn, LayoutMapping } from './layout.ts';
import type { ColumnSource, Mapping, Unpivot } from './reading.ts';

function matchWide({ headings, fixed, beside }: LayoutColumn, place: Place) {
  const column = findColumn(headings, place);
  if (column === null || beside === undefined) return column === null ? null : { column, fixed };
  const found: Record<string, number> = {};
  for (const [field, accepted] of Object.entries(beside)) {
    const own = findColumn(accepted, place);
    if (own === null) return null;
    found[field] = own;
  }
  return { column, fixed, beside: found };
}

function matchUnpivot(
  { field, columns }: NonNullable<LayoutMapping['unpivot']>,
  place: Place,
): Unpivot | null {
  const found: Unpivot['columns'][number][] = [];
  for (const column of columns) {
    const match = matchWide(column, place);
    if (match) found.push(match);
    else if (!column.isOptional) return null;
  }
  return found.length > 0 ? { field, columns: found } : null;
}

function matchMapping({ contract, fields, unpivot, values }: LayoutMapping, place: Place) {
  const found: Record<string, ColumnSource> = {};
  for (const [field, from] of Object.entries(fields)) {
    const source = findSource(from, place);
    if (source === null) return null;
    if (source) found[field] = source;
  }
  const wide = unpivot && matchUnpivot(unpivot, place);
  if (wide === null) return null;
  return { contract, fields: found, ...(wide && { unpivot: wide }), ...(values && { values }) };
}

function matchLayout({ mappings, signs = [], besides }: Layout, place: Place): Mapping[] | null {
  if (signs.some((sign) => findColumn(sign, place) === null)) return null;
  const found = mappings.map((mapping) => matchMapping(mapping, place));
  if (!found.every((mapping) => mapping !== null)) return null;
  return besides === undefined || hasNoOther(place, found, besides) ? found : null;
}

function hasNoOther({ columns }: Place, mappings: readonly Mapping[], besides: Headings): boolean {
  const used = mappings.flatMap(usedColumns);
  const known = ['', ...besides.map(fold)];
  return [...columns].every(([heading, i]) => used.includes(i) || known.includes(heading));
}

/** A layout all of whose columns a table has, and where they are. */
export interface LayoutMatch {
  readonly layout: Layout;
  readonly mappings: readonly Mapping[];
}

/**
 * The layout with most columns among those that the headings fit, or null. `above` is what stands in
 * the lines above them.
 */
export function findLayout(headings: readonly string[], above = ''): LayoutMatch | null {
  const folded = headings.map((heading, i) => [foldHeading(heading), i] as const);
  // Of headings that are alike the first is meant.
  const place = { columns: new Map(folded.reverse()), above };
  const countUsed = ({ mappings }: LayoutMatch) => new Set(mappings.flatMap(usedColumns)).size;
  const [best] = layouts
    .flatMap((layout) => {
      const mappings = matchLayout(layout, place);
      return mappings ? [{ layout, mappings }] : [];
    })
    .sort((a, b) => countUsed(b) - countUsed(a));
  return best ?? null;
}
