import type { Contract, Field, FieldType } from '#lib/contracts/contract.ts';
import { contractList } from '#lib/contracts/index.ts';
import { loadedTable } from './loaded-table.ts';
import { referenceTables } from './reference-tables.ts';
import { identifier, join, sql, trusted, type Sql } from './sql.ts';
import { vocabularyTables } from './vocabulary-tables.ts';

/** Terms are text too: an ENUM does not arrive from DuckDB-WASM when its query can be cancelled. */
const columnTypes: Readonly<Record<FieldType, string>> = {
  text: 'VARCHAR',
  date: 'DATE',
  integer: 'INTEGER',
  term: 'VARCHAR',
  label: 'VARCHAR',
};

/** The columns of the table of loaded rows after the ones that say where a row comes from, in order. */
export function loadedColumns(contract: Contract): string[] {
  return Object.entries(contract.fields).flatMap(([name, field]) =>
    field.asGiven ? [name, field.asGiven] : [name],
  );
}

const columnOf = (name: string, field: Field) => {
  const asGiven = field.asGiven ? sql`, ${identifier(field.asGiven)} VARCHAR` : trusted('');
  return sql`${identifier(name)} ${trusted(columnTypes[field.type])}${asGiven}`;
};

/**
 * `problems` is NULL for a row of which every cell could be read. `left_out` is NULL for a row in
 * use; otherwise it says why it is not: 'rejected' for its problems, or a reason to set it aside.
 */
function createTable(contract: Contract): Sql {
  const columns = Object.entries(contract.fields).map(([name, field]) => columnOf(name, field));
  return sql`CREATE TABLE ${identifier(loadedTable(contract))} (
    source_id INTEGER, source_row INTEGER, ${join(columns)},
    problems VARCHAR, left_out VARCHAR)`;
}

/** The rows of a contract that are in use, which is all that the measures may see. */
function createView(contract: Contract): Sql {
  return sql`CREATE VIEW ${identifier(`given_${contract.name}`)} AS
    SELECT * EXCLUDE (problems, left_out) FROM ${identifier(loadedTable(contract))}
    WHERE left_out IS NULL`;
}

/** Everything that must exist before the first source is loaded, to be run as one statement. */
export const schema: Sql = join(
  [
    sql`CREATE TABLE sources (source_id INTEGER, source VARCHAR, credit VARCHAR)`,
    ...vocabularyTables(),
    ...referenceTables(),
    ...contractList.flatMap((contract) => [createTable(contract), createView(contract)]),
  ],
  ';\n',
);
