import { identifier, join, sql, trusted, type Sql } from '#lib/engine/sql.ts';
import type { ExplorerColumn } from './columns.ts';
import type { ColumnFilter, Selection } from './selection.ts';

const always = sql`true`;

const all = (conditions: readonly Sql[]) =>
  conditions.length === 0 ? always : join(conditions, ' AND ');

const oneOf = (cell: Sql, values: readonly string[]) =>
  values.length === 0
    ? sql`false`
    : sql`${cell} IN (${join(values.map((value) => sql`${value}`))})`;

const contains = (text: Sql, part: string) => sql`contains(lower(${text}), lower(${part}))`;

function within<V extends number | Date>(cell: Sql, from: V | null, to: V | null): Sql {
  return all([
    ...(from === null ? [] : [sql`${cell} >= ${from}`]),
    ...(to === null ? [] : [sql`${cell} <= ${to}`]),
  ]);
}

function isWanted(cell: Sql, filter: ColumnFilter): Sql {
  switch (filter.kind) {
    case 'contains':
      return contains(cell, filter.text);
    case 'among': {
      const words = oneOf(
        cell,
        filter.values.filter((value) => value !== null),
      );
      return filter.values.includes(null) ? sql`(${words} OR ${cell} IS NULL)` : words;
    }
    case 'between':
    case 'range':
      return within<number | Date>(cell, filter.from, filter.to);
    case 'blank':
      return sql`${cell} IS NULL`;
  }
}

/** A word is looked for in what is shown, so in the label of a value and not in its code. */
function isLabelled(
  { key, vocabulary = [], label = (value) => value }: ExplorerColumn,
  word: string,
) {
  const known = vocabulary.map(({ value }) => value);
  const lower = word.toLowerCase();
  const meant = known.filter((value) => label(value).toLowerCase().includes(lower));
  const cell = identifier(key);
  return sql`${oneOf(cell, meant)} OR (NOT ${oneOf(cell, known)} AND ${contains(cell, word)})`;
}

function isFound(columns: readonly ExplorerColumn[], word: string): Sql {
  const spoken = columns.filter(({ kind }) => kind === 'text' || kind === 'choice');
  const plain = spoken.filter(({ vocabulary }) => !vocabulary).map(({ key }) => identifier(key));
  const coded = spoken.filter(({ vocabulary }) => vocabulary);
  const text = sql`concat_ws(' ', ${join(plain)})`;
  return sql`(${join([contains(text, word), ...coded.map((column) => isLabelled(column, word))], ' OR ')})`;
}

/** Which rows a selection wants: those that pass every filter and hold every word searched for. */
export function conditionOf(columns: readonly ExplorerColumn[], selection: Selection): Sql {
  const words = new Set(selection.search.split(/\s+/).filter((word) => word !== ''));
  const filters = Object.entries(selection.filters).map(([key, filter]) =>
    isWanted(identifier(key), filter),
  );
  return all([...filters, ...[...words].map((word) => isFound(columns, word))]);
}

/** Values of a vocabulary in its order, other text without regard to case; empty cells always last. */
export function orderOf({ key, kind, vocabulary }: ExplorerColumn, isDescending: boolean): Sql {
  const cell = identifier(key);
  const direction = trusted(isDescending ? 'DESC NULLS LAST' : 'ASC NULLS LAST');
  const isText = kind === 'text' || kind === 'choice';
  if (!vocabulary) return sql`${isText ? sql`lower(${cell})` : cell} ${direction}`;
  const values = join(vocabulary.map(({ value }) => sql`${value}`));
  return sql`list_position([${values}], ${cell}) ${direction}, ${cell} ${direction}`;
}
