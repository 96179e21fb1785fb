/** What a column is filtered by. */
export type ColumnFilter =
  | { readonly kind: 'contains'; readonly text: string }
  /** One of these; null is an empty cell. */
  | { readonly kind: 'among'; readonly values: readonly (string | null)[] }
  /** Both ends belong to it, and an end that is null is open. */
  | { readonly kind: 'between'; readonly from: Date | null; readonly to: Date | null }
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'blank' };

/** What of a table a person wants to see, and in which order. */
export interface Selection {
  /** Words that must all stand somewhere in the row. */
  readonly search: string;
  /** By the key of the column. */
  readonly filters: Readonly<Record<string, ColumnFilter>>;
  /** Null is the order of the files. */
  readonly sort: { readonly key: string; readonly isDescending: boolean } | null;
}

/** The whole table as the files have it. */
export const whole: Selection = { search: '', filters: {}, sort: null };

/** The selection with another filter of one column, or without one. */
export function withFilter(
  selection: Selection,
  key: string,
  filter: ColumnFilter | null,
): Selection {
  const others = Object.entries(selection.filters).filter(([other]) => other !== key);
  const filters = Object.fromEntries(filter === null ? others : [...others, [key, filter]]);
  return { ...selection, filters };
}

/** Sorted by a column from its first value on, then from its last, then as the files have it. */
export function sortedBy(selection: Selection, key: string): Selection {
  const { sort } = selection;
  if (sort?.key !== key) return { ...selection, sort: { key, isDescending: false } };
  return { ...selection, sort: sort.isDescending ? null : { key, isDescending: true } };
}
