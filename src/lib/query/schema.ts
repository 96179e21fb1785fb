import { contractList } from '#lib/contracts/index.ts';
import { literal, sql, trusted, type Sql, type Value } from '#lib/engine/sql.ts';
import { definitions } from '#lib/measures/definitions.ts';

/** What a query may read from: a view, a table, or a macro that is called with values. */
export interface Relation {
  readonly name: string;
  readonly group: 'measures' | 'files' | 'reference';
  readonly title: string;
  /** The definition that is published for it; empty for what the measures look up. */
  readonly definition: string;
  /** What it is called with; null where it is no macro. */
  readonly parameters: readonly string[] | null;
  /** None where it gives a single value. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

type Query = <R>(statement: Sql) => Promise<R[]>;

/** What a parameter is given where it is not a day. */
const values: Readonly<Record<string, string>> = {
  at_least: '0.3',
  provider_key: "'E10000025'",
  provider_keys: "['E10000025']",
  count: '10',
};

/** A relation as it is written in a query, with values to begin from where it is a macro. */
export const callOf = ({ name, parameters }: Relation, day: Value): string =>
  parameters === null
    ? name
    : `${name}(${parameters.map((parameter) => values[parameter] ?? literal(day)).join(', ')})`;

/** What stands beside the measures: the rows of the files, and what the measures look up. */
function describe(name: string): Pick<Relation, 'group' | 'title' | 'definition'> {
  const measure = definitions.find((one) => one.name === name);
  if (measure) return { group: 'measures', title: measure.title, definition: measure.definition };
  const contract = contractList.find(
    (one) => name === `given_${one.name}` || name === `loaded_${one.name}`,
  );
  if (!contract) return { group: 'reference', title: name.replaceAll('_', ' '), definition: '' };
  const definition = name.startsWith('given_')
    ? 'The rows that are in use, before any measure.'
    : 'Every row of the files. Where left_out holds a word, the row is not in use.';
  return {
    group: 'files',
    title: contract.title,
    definition: `One row is ${contract.description}. ${definition}`,
  };
}

const position = new Map(definitions.map(({ name }, i) => [name, i]));

/** Measures as they are published, then by name. */
const compare = (a: Relation, b: Relation) =>
  (position.get(a.name) ?? position.size) - (position.get(b.name) ?? position.size) ||
  a.name.localeCompare(b.name, 'en-GB');

interface Macro {
  readonly name: string;
  readonly parameters: string[];
  readonly is_table: boolean;
}

/** Everything that a query may read from, as the engine itself has it, with what is published of it. */
export async function readSchema(query: Query): Promise<Relation[]> {
  const tables = await query<{ name: string; columns: string[]; types: string[] }>(sql`
    SELECT table_name AS name, list(column_name ORDER BY column_index) AS columns,
      list(data_type ORDER BY column_index) AS types
    FROM duckdb_columns() WHERE NOT internal GROUP BY table_name`);
  const macros = await query<Macro>(sql`
    SELECT function_name AS name, parameters, function_type = 'table_macro' AS is_table
    FROM duckdb_functions() WHERE NOT internal AND function_type IN ('macro', 'table_macro')`);
  const relations: Relation[] = tables.map(({ name, columns, types }) => ({
    name,
    ...describe(name),
    parameters: null,
    columns: columns.map((column, i) => ({ name: column, type: types[i]! })),
  }));
  for (const { name, parameters, is_table } of macros) {
    const macro: Relation = { name, ...describe(name), parameters, columns: [] };
    const call = trusted(callOf(macro, new Date('2015-03-31')));
    const found = is_table
      ? await query<{ column_name: string; column_type: string }>(sql`DESCRIBE FROM ${call}`)
      : [];
    const columns = found.map((column) => ({ name: column.column_name, type: column.column_type }));
    relations.push({ ...macro, columns });
  }
  return relations.sort(compare);
}
