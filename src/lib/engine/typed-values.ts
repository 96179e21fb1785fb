import { isSensibleDate, toDate } from './dates.ts';
import { lookupName, meaningOf } from './lookups.ts';
import type { Cell } from './mapped-cells.ts';
import { identifier, sql, trusted, type Sql } from './sql.ts';

const givenName = (name: string) => identifier(`given ${name}`);

/** The text of a cell after what was said of its values, once `typedValue` has run. */
export const givenText = ({ name, raw, values }: Cell) => (values === null ? raw : givenName(name));

/** A cell in its type, NULL where it cannot be read, and the columns that keep what was given. */
export function typedValue(cell: Cell): Sql {
  const { name, field, raw, values, isMonthFirst } = cell;
  const text = meaningOf(cell);
  const typed = {
    text: () => text,
    label: () => text,
    term: () => sql`nullif(${lookupName(name)}.value, '')`,
    integer: () => sql`CASE WHEN regexp_full_match(${text}, '[0-9,]{1,12}')
      THEN try_cast(replace(${text}, ',', '') AS INTEGER) END`,
    date: () => toDate(text, isMonthFirst),
  }[field.type]();
  const asGiven = field.asGiven ? sql`, ${raw} AS ${identifier(field.asGiven)}` : trusted('');
  const given = values === null ? trusted('') : sql`, ${text} AS ${givenName(name)}`;
  return sql`${typed} AS ${identifier(name)}${asGiven}${given}`;
}

/** The columns of the table that a typed cell fills, in order. */
export function keptValue({ name, field }: Cell): Sql {
  const column = identifier(name);
  if (field.type === 'date')
    return sql`CASE WHEN ${isSensibleDate(column)} THEN ${column} END AS ${column}`;
  return field.asGiven ? sql`${column}, ${identifier(field.asGiven)}` : column;
}
