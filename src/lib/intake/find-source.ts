import { foldHeading } from './headings.ts';
import type { Headings, LayoutSource, OneColumn } from './layout.ts';
import type { ColumnSource } from './reading.ts';

/** What is known of a table: the column of each heading, and the text above the headings. */
export interface Place {
  readonly columns: ReadonlyMap<string, number>;
  readonly above: string;
}

/** Layouts are compared with every row that may be one of headings; theirs are folded once. */
const folds = new Map<string, string>();
export function fold(heading: string): string {
  const known = folds.get(heading) ?? foldHeading(heading);
  folds.set(heading, known);
  return known;
}

/** The column of the first of these headings that the table has, or null. */
export function findColumn(accepted: Headings, { columns }: Place): number | null {
  const found = accepted.find((heading) => columns.has(fold(heading)));
  return found === undefined ? null : columns.get(fold(found))!;
}

/** Undefined where a column is lacking that may lack; null where one is that may not. */
function findOne(from: OneColumn, place: Place): number | null | undefined {
  return 'optional' in from
    ? (findColumn(from.optional, place) ?? undefined)
    : findColumn(from, place);
}

/** Where the value of a field comes from; undefined where it may lack, null where it may not. */
export function findSource(from: LayoutSource, place: Place): ColumnSource | null | undefined {
  if ('value' in from) return from;
  if ('above' in from) {
    const value = from.above.exec(place.above)?.[1];
    return value === undefined ? null : { value };
  }
  if (!('joined' in from)) {
    const column = findOne(from, place);
    return typeof column === 'number' ? { column } : column;
  }
  const found = from.joined.map((part) => findOne(part, place));
  if (found.includes(null)) return null;
  const columns = found.filter((column) => typeof column === 'number');
  return columns.length === 1 ? { column: columns[0]! } : { columns };
}
