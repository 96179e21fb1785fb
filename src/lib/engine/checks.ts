import type { Contract, Field } from '#lib/contracts/contract.ts';
import type { Rule } from '#lib/contracts/problem.ts';
import type { Mapping, Reading } from '#lib/intake/reading.ts';
import { loadedColumns, loadedTable } from './ddl.ts';
import { isNoSensibleDate, toDate } from './dates.ts';
import { problemText, recordSeparator } from './problem-text.ts';
import { fileColumn, readCsv } from './read-csv.ts';
import { identifier, join, sql, trusted, type Sql } from './sql.ts';
import { aliasTable } from './vocabulary-tables.ts';

/** A field of the contract on its way from the file: where it is read and what it is called there. */
interface Cell {
  readonly name: string;
  readonly field: Field;
  /** The text of the file as SQL. */
  readonly raw: Sql;
  /** The heading it stands under, as SQL. */
  readonly heading: Sql;
}

/**
 * One statement that reads a file, types and checks every row and keeps all of them: a row that
 * cannot be read carries its problems, a row that is no record says why it is set aside. Where
 * `isSound` says that every row has been found to be in order before, nothing is checked again.
 */
export function insertRows(
  contract: Contract,
  mapping: Mapping,
  reading: Reading,
  sourceId: number,
  fileName: string,
  isSound: boolean,
): Sql {
  const cells = Object.entries(contract.fields).map(([name, field]) =>
    cellOf(name, field, mapping, reading),
  );
  const columns = loadedColumns(contract).map(identifier);
  return sql`INSERT INTO ${identifier(loadedTable(contract))}
    WITH file AS (${readCsv(reading, fileName)}),
    row AS (${rowsOf(mapping, reading)}),
    typed AS (SELECT row.*, ${join(cells.map(typedValue))} FROM row ${join(cells.map(lookUp), ' ')})
    SELECT ${sourceId}::INTEGER, source_row, ${join(columns)},
      ${isSound ? sql`NULL` : problemsOf(cells)}, ${isSound ? sql`NULL` : sql`set_aside`}
    FROM typed`;
}

/** The problems of a row as one text, made only for the rows that have some. */
const problemsOf = (cells: readonly Cell[]) =>
  sql`CASE WHEN set_aside IS NULL AND (${join(cells.map(isBad), ' OR ')})
    THEN concat_ws(${recordSeparator}, ${join(cells.map(problem))}) END`;

const lookupName = (name: string) => identifier(`lookup ${name}`);
const fixedName = (name: string) => identifier(`fixed ${name}`);

function cellOf(name: string, field: Field, mapping: Mapping, reading: Reading): Cell {
  const { unpivot, fields } = mapping;
  if (unpivot?.field === name) {
    return { name, field, raw: trusted('cell'), heading: trusted('cell_heading') };
  }
  const isFixed = unpivot?.columns.some(({ fixed }) => name in fixed);
  if (isFixed) return { name, field, raw: fixedName(name), heading: sql`${field.title}` };
  const source = fields[name];
  if (source === undefined) {
    return { name, field, raw: trusted('NULL::VARCHAR'), heading: sql`${field.title}` };
  }
  if ('value' in source)
    return { name, field, raw: sql`${source.value}`, heading: sql`${field.title}` };
  const columns = 'columns' in source ? source.columns : [source.column];
  const heading = columns.map((column) => reading.headings[column] ?? field.title).join(' · ');
  const raw = sql`concat_ws(' · ', ${join(columns.map(fileColumn))})`;
  return {
    name,
    field,
    raw: 'column' in source ? fileColumn(source.column) : sql`nullif(${raw}, '')`,
    heading: sql`${heading}`,
  };
}

/** The rows of the file, one for each filled cell where it is wide, with the reason to set it aside. */
function rowsOf(mapping: Mapping, reading: Reading): Sql {
  const isBlank = join(
    reading.headings.map((_, i) => sql`${fileColumn(i)} IS NULL`),
    ' AND ',
  );
  const setAside = sql`CASE WHEN ${isBlank} THEN 'blank' WHEN ${isHeading(mapping, reading)} THEN 'heading' END`;
  const { unpivot } = mapping;
  if (unpivot === undefined) return sql`SELECT *, ${setAside} AS set_aside FROM file`;
  const wide = unpivot.columns.map(({ column, fixed }) => {
    const entries = Object.entries(fixed).map(
      ([name, value]) => sql`, ${fixedName(name)}: ${value}`,
    );
    const heading = reading.headings[column]!;
    return sql`{cell: ${fileColumn(column)}, cell_heading: ${heading}${join(entries, '')}}`;
  });
  return sql`SELECT * EXCLUDE (set_aside), CASE WHEN set_aside IS NOT NULL THEN set_aside
      WHEN cell IS NULL THEN 'no value' END AS set_aside
    FROM (
      SELECT *, ${setAside} AS set_aside, unnest(${oneAtLeast(wide)}, recursive := true)
      FROM file
    )`;
}

/** The filled cells of a wide row, or one empty cell, so that no row of the file is lost. */
const oneAtLeast = (cells: readonly Sql[]) =>
  sql`CASE WHEN ${join(
    cells.map((cell) => sql`(${cell}).cell IS NULL`),
    ' AND ',
  )} THEN [${cells[0]!}]
    ELSE list_filter([${join(cells)}], lambda c: c.cell IS NOT NULL) END`;

/** Files pasted together repeat their headings; such a row is one where every mapped cell is its heading. */
function isHeading({ fields }: Mapping, { headings }: Reading): Sql {
  const mapped = Object.values(fields).filter((source) => 'column' in source);
  return join(
    mapped.map(({ column }) => sql`${fileColumn(column)} = ${headings[column]!}`),
    ' AND ',
  );
}

/** The lower-case text under which a vocabulary knows a value. */
const lookupKey = (raw: Sql) => sql`lower(${raw})`;

function lookUp({ name, field, raw }: Cell): Sql {
  if (field.vocabulary === undefined) return trusted('');
  const alias = lookupName(name);
  return sql`LEFT JOIN ${identifier(aliasTable(field.vocabulary))} AS ${alias}
    ON ${alias}.alias = ${lookupKey(raw)}`;
}

/** Unreadable values become NULL here and problems below. */
function typedValue({ name, field, raw }: Cell): Sql {
  const typed = {
    text: () => raw,
    integer: () => sql`CASE WHEN regexp_full_match(${raw}, '[0-9,]{1,12}')
      THEN try_cast(replace(${raw}, ',', '') AS INTEGER) END`,
    date: () => toDate(raw),
    term: () => sql`${lookupName(name)}.value`,
    label: () => sql`coalesce(${lookupName(name)}.value, ${raw})`,
  }[field.type]();
  const asGiven = field.asGiven ? sql`, ${raw} AS ${identifier(field.asGiven)}` : trusted('');
  return sql`${typed} AS ${identifier(name)}${asGiven}`;
}

/** Whether the value is missing, or there is none because it could not be read. */
const isLacking = ({ name, field }: Cell) =>
  field.type === 'date' ? isNoSensibleDate(identifier(name)) : sql`${identifier(name)} IS NULL`;

const isUnreadable = (cell: Cell) => sql`(${cell.raw} IS NOT NULL AND ${isLacking(cell)})`;

const isBad = (cell: Cell) => (cell.field.required ? isLacking(cell) : isUnreadable(cell));

function problem(cell: Cell): Sql {
  const { field, raw, heading } = cell;
  const because = (rule: Rule) => problemText(rule, heading, raw);
  const missing = field.required
    ? sql`WHEN ${raw} IS NULL THEN ${because('required')}`
    : trusted('');
  return sql`CASE WHEN ${isUnreadable(cell)} THEN ${because(field.type as Rule)} ${missing} END`;
}
