import { foldHeading } from './headings.ts';
import { usedColumns } from './ignored.ts';
import { layouts } from './layouts/index.ts';
import type { Headings, Layout, LayoutMapping } from './layout.ts';
import type { ColumnSource, Mapping } from './reading.ts';

/** Column of the first heading that is one of these, or null. */
function findColumn(accepted: Headings, folded: readonly string[]): number | null {
  const column = folded.findIndex((heading) => accepted.some((a) => foldHeading(a) === heading));
  return column < 0 ? null : column;
}

function matchMapping(layout: LayoutMapping, folded: readonly string[]): Mapping | null {
  const fields: Record<string, ColumnSource> = {};
  for (const [field, from] of Object.entries(layout.fields)) {
    const column = 'value' in from ? null : findColumn(from, folded);
    if ('value' in from) fields[field] = from;
    else if (column === null) return null;
    else fields[field] = { column };
  }
  if (!layout.unpivot) return { contract: layout.contract, fields };
  const columns = [];
  for (const { headings, fixed } of layout.unpivot.columns) {
    const column = findColumn(headings, folded);
    if (column === null) return null;
    columns.push({ column, fixed });
  }
  return { contract: layout.contract, fields, unpivot: { field: layout.unpivot.field, columns } };
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
