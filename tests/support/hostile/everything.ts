import { trusted } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';

const catalogue = trusted(`
  SELECT table_name AS name, sql FROM duckdb_tables() UNION ALL
  SELECT view_name, sql FROM duckdb_views() WHERE NOT internal UNION ALL
  SELECT function_name, macro_definition FROM duckdb_functions() WHERE NOT internal UNION ALL
  SELECT name, value FROM duckdb_settings() WHERE name NOT ILIKE '%log%' UNION ALL
  SELECT database_name, path FROM duckdb_databases() UNION ALL
  SELECT extension_name, loaded::VARCHAR FROM duckdb_extensions() UNION ALL
  SELECT name, statement FROM duckdb_prepared_statements() WHERE name <> 'bound'
  ORDER BY ALL`);

/** Every table with all of its rows, every view, macro and setting: what no query may change. */
export async function everything(database: Database) {
  const tables = await database.query<{ name: string }>(
    trusted(`SELECT table_name AS name FROM duckdb_tables() ORDER BY name`),
  );
  const rows = [];
  for (const { name } of tables)
    rows.push(
      await database.query(
        trusted(`SELECT '${name}' AS name, t::VARCHAR AS row FROM ${name} t ORDER BY row`),
      ),
    );
  return { rows, catalogue: await database.query(catalogue) };
}
