import type { Mapping } from './reading.ts';

/** The columns of the file from which a mapping takes values. */
export function usedColumns({ fields, unpivot }: Mapping): number[] {
  const single = Object.values(fields).flatMap((from) =>
    'column' in from ? [from.column] : 'columns' in from ? from.columns : [],
  );
  const wide = (unpivot?.columns ?? []).flatMap(({ column, beside = {} }) => [
    column,
    ...Object.values(beside),
  ]);
  return [...single, ...wide];
}

/** The headings that no mapping uses; a column without heading has no name to list. */
export function listIgnored(headings: readonly string[], mappings: readonly Mapping[]): string[] {
  const used = new Set(mappings.flatMap(usedColumns));
  return headings.filter((heading, i) => heading.trim() !== '' && !used.has(i));
}
