import { usedColumns } from '../ignored.ts';
import type { Decision } from '../proposal.ts';
import type { Unpivot } from '../reading.ts';
import type { Table } from '../sheet.ts';
import { findCategory, wideColumn } from './wide-grades.ts';

type WideColumn = Unpivot['columns'][number];

/** Takes a column into the grades of a wide table, or out of them. */
export function toggleWide(decision: Decision, table: Table, column: number): Decision {
  const columns = decision.unpivot?.columns ?? [];
  const heading = table.headings[column]!;
  const next = columns.some((wide) => wide.column === column)
    ? columns.filter((wide) => wide.column !== column)
    : [...columns, wideColumn({ index: column, heading })].sort((a, b) => a.column - b.column);
  const { unpivot, ...long } = decision;
  if (next.length === 0 && unpivot) return long;
  return { ...long, unpivot: { field: 'grade', columns: next } };
}

function changeWide(
  decision: Decision,
  column: number,
  change: (wide: WideColumn) => WideColumn,
): Decision {
  const { unpivot } = decision;
  if (!unpivot) return decision;
  const columns = unpivot.columns.map((wide) => (wide.column === column ? change(wide) : wide));
  return { ...decision, unpivot: { ...unpivot, columns } };
}

/** Says of which category the grades of a column are: one that we know, or one of the person’s own. */
export const setWideCategory = (decision: Decision, column: number, name: string): Decision =>
  changeWide(decision, column, (wide) => ({
    ...wide,
    fixed: { ...wide.fixed, category: findCategory(name) ?? name.trim() },
  }));

/** Gives the grades of a column dates of their own, or with null the date of the row. */
export const setWideDate = (decision: Decision, column: number, date: number | null): Decision =>
  changeWide(decision, column, ({ beside = {}, ...wide }) => {
    const others = Object.entries(beside).filter(([field]) => field !== 'published');
    const next = date === null ? others : [...others, ['published', date] as const];
    return next.length === 0 ? wide : { ...wide, beside: Object.fromEntries(next) };
  });

/** Columns that nothing uses, which a person may still want. */
export const freeColumns = (
  { headings }: Pick<Table, 'headings'>,
  decision: Decision,
): number[] => {
  const used = usedColumns(decision);
  return headings.flatMap((heading, i) => (heading.trim() === '' || used.includes(i) ? [] : [i]));
};
