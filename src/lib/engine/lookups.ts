import type { Cell } from './mapped-cells.ts';
import { identifier, join, sql, trusted, type Sql } from './sql.ts';
import { aliasTable } from './vocabulary-tables.ts';

/** Text as it is looked up: in lower case, with single spaces. */
const fold = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The same in SQL. Few texts have blanks to fold, and a regular expression costs ten times the look. */
const foldSql = (raw: Sql) => sql`CASE
  WHEN contains(${raw}, '  ') OR contains(${raw}, chr(10)) OR contains(${raw}, chr(160))
  THEN regexp_replace(lower(${raw}), '[\\s\\x{00a0}]+', ' ', 'g') ELSE lower(${raw}) END`;

/** The name under which the meaning of a cell is joined: `alias` and `value`, NULL where unknown. */
export const lookupName = (name: string) => identifier(`lookup ${name}`);

const hasLookup = ({ field, values }: Cell) => field.vocabulary !== undefined || values !== null;

/** Values of a field and what each stands for: what was said of this file goes before the vocabulary. */
function meanings({ field, values }: Cell): Sql {
  const table = field.vocabulary && identifier(aliasTable(field.vocabulary));
  const own = new Map(Object.entries(values ?? {}).map(([value, to]) => [fold(value), to]));
  if (own.size === 0) return table ?? sql`(SELECT NULL::VARCHAR AS alias, NULL::VARCHAR AS value)`;
  const rows = sql`SELECT * FROM (VALUES ${join(
    [...own].map(([value, to]) => sql`(${value}::VARCHAR, ${to}::VARCHAR)`),
  )}) AS own(alias, value)`;
  if (table === undefined) return sql`(${rows})`;
  const keys = join([...own.keys()].map((key) => sql`${key}`));
  return sql`(${rows} UNION ALL SELECT alias, value FROM ${table} WHERE alias NOT IN (${keys}))`;
}

/**
 * The join that finds what a cell stands for; nothing for a cell that is taken as it is. The planner
 * takes any file for 42 rows and would keep the whole of it in memory to look each meaning up in it.
 * A list counts as one row, so that the meanings are kept and the file streams past them.
 */
export function lookUp(cell: Cell): Sql {
  if (!hasLookup(cell)) return trusted('');
  const name = lookupName(cell.name);
  const kept = sql`SELECT unnest(list(meaning), recursive := true) FROM ${meanings(cell)} AS meaning`;
  return sql`LEFT JOIN (${kept}) AS ${name} ON ${name}.alias = ${foldSql(cell.raw)}`;
}

/** The text of a cell once it is looked up: its meaning, itself where unknown, NULL for "no value". */
export function meaningOf(cell: Cell): Sql {
  if (!hasLookup(cell)) return cell.raw;
  const name = lookupName(cell.name);
  return sql`CASE WHEN ${name}.alias IS NULL THEN ${cell.raw} ELSE nullif(${name}.value, '') END`;
}

/** Whether a cell holds one of the values that were said to stand for no value. */
export const standsForNothing = ({ name }: Cell) => sql`${lookupName(name)}.value = ''`;
