import { afterAll, beforeAll, expect, it } from 'vitest';
import { trusted } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { askIn, openSample } from './support.ts';

let database: Database;
let before: unknown;
beforeAll(async () => {
  database = await openSample();
  before = await everything();
});
afterAll(() => database.close());

const catalogue = trusted(`
  SELECT table_name AS name, sql FROM duckdb_tables() UNION ALL
  SELECT view_name, sql FROM duckdb_views() WHERE NOT internal UNION ALL
  SELECT function_name, macro_definition FROM duckdb_functions() WHERE NOT internal UNION ALL
  SELECT name, value FROM duckdb_settings() WHERE name NOT ILIKE '%log%' UNION ALL
  SELECT database_name, path FROM duckdb_databases() UNION ALL
  SELECT extension_name, loaded::VARCHAR FROM duckdb_extensions() UNION ALL
  SELECT name, statement FROM duckdb_prepared_statements()
  ORDER BY ALL`);

/** Every table with all of its rows, every view, macro and setting: what no query may change. */
async function everything() {
  const tables = await database.query<{ name: string }>(
    trusted(`SELECT table_name AS name FROM duckdb_tables() ORDER BY name`),
  );
  const rows = [];
  for (const { name } of tables)
    rows.push(await database.query(trusted(`SELECT '${name}' AS name, t::VARCHAR FROM ${name} t`)));
  return { rows, catalogue: await database.query(catalogue) };
}

const refused = 'Only one query that reads can be run here';
const elsewhere = 'A query here reads the tables that are listed, and no file or address';

const attacks: readonly [text: string, words: string][] = [
  // Writes.
  ['DROP TABLE grades', refused],
  ['DELETE FROM loaded_actions', refused],
  ['UPDATE grades SET rank = 9', refused],
  ['INSERT INTO grades VALUES (1, 2)', refused],
  ['CREATE TABLE mine AS SELECT 1', refused],
  ['CREATE OR REPLACE VIEW movement AS SELECT 1', refused],
  ['CREATE MACRO mine() AS 1', refused],
  ['ALTER TABLE grades ADD COLUMN a INTEGER', refused],
  ['TRUNCATE grades', refused],
  ['MERGE INTO grades USING statuses ON true WHEN MATCHED THEN DELETE', refused],
  ['WITH gone AS (DELETE FROM grades RETURNING *) FROM gone', 'A CTE needs a SELECT'],
  ['SELECT 1 INTO mine', 'SELECT INTO not supported'],
  ["SELECT nextval('a')", 'Sequence with name a does not exist'],
  // Several statements, and ways out of the place that the text stands in.
  ['SELECT 1; DROP TABLE grades', refused],
  ['SELECT 1;; DROP TABLE grades', refused],
  ['; DROP TABLE grades', refused],
  ['SELECT 1; -- \n DROP TABLE grades', refused],
  ['/* SELECT */ DROP TABLE grades', refused],
  ['SELECT 1 /* */; /* */ DROP TABLE grades /* */', refused],
  ['SELECT 1); DROP TABLE grades; SELECT * FROM (SELECT 1', '“)” is not expected here'],
  ["SELECT 1'); DROP TABLE grades; --", 'A quotation mark is not closed'],
  ["'); DROP TABLE grades; --", 'A quotation mark is not closed'],
  ["\\'); DROP TABLE grades; --", 'is not expected here'],
  ["SELECT 1\0'); DROP TABLE grades; --", ''],
  ['DROP TABLE grades\0', ''],
  ['DROP TABLE grades; SELEC', '“SELEC” is not expected here'],
  ['SELECT $$a$$; DROP TABLE grades', refused],
  ["FROM query('DROP TABLE grades')", refused],
  ["FROM query('SELECT 1; DROP TABLE grades')", refused],
  ['EXPLAIN DROP TABLE grades', refused],
  ['EXPLAIN ANALYZE DELETE FROM grades', refused],
  ['EXPLAIN EXPLAIN ANALYZE DELETE FROM grades', refused],
  ['EXPLAIN ANALYZE SELECT 1; DROP TABLE grades', refused],
  ['PREPARE mine AS DELETE FROM grades', refused],
  ['EXECUTE bound(1)', refused],
  ['BEGIN', refused],
  ['COMMIT', refused],
  ['ROLLBACK', refused],
  // Settings, other databases, extensions.
  ['SET enable_external_access = true', refused],
  ['SET VARIABLE mine = 1', refused],
  ['RESET memory_limit', refused],
  ['PRAGMA enable_verification', refused],
  ['CALL pragma_version()', refused],
  ["ATTACH ':memory:' AS other", refused],
  ['DETACH memory', refused],
  ['USE other', refused],
  ['INSTALL json', refused],
  ['LOAD json', refused],
  ['CHECKPOINT', refused],
  ['VACUUM', refused],
  // Files and addresses.
  ["COPY grades TO 'grades.csv'", refused],
  ["COPY grades FROM 'grades.csv'", refused],
  ["EXPORT DATABASE 'all'", refused],
  ["IMPORT DATABASE 'all'", refused],
  ["FROM read_csv('https://example.org/a.csv')", elsewhere],
  ["FROM 'https://example.org/a.csv'", elsewhere],
  ["SELECT * FROM movement WHERE provider IN (FROM read_text('https://example.org/a'))", elsewhere],
  ["FROM sniff_csv('https://example.org/a.csv')", elsewhere],
  ["FROM read_text('/etc/passwd')", elsewhere],
  ["FROM read_blob('../data/README.md')", elsewhere],
  ["FROM glob('*')", elsewhere],
  ["FROM 'data/oxfordshire-actions.csv'", elsewhere],
  ["FROM query('FROM read_text(''/etc/passwd'')')", elsewhere],
  ["FROM read_parquet('https://example.org/a.parquet')", 'belongs to an extension'],
  ["FROM read_text('intake/../../etc/passwd')", elsewhere],
  ["FROM read_blob('file:///etc/passwd')", elsewhere],
  ["FROM read_csv(['https://example.org/a.csv', 'https://example.org/b.csv'])", elsewhere],
  ["FROM read_text('s3://bucket/a')", elsewhere],
  ["FROM read_text('opfs://a')", elsewhere],
  ["FROM glob('/etc/*')", elsewhere],
  ["FROM parquet_scan('a.parquet')", 'belongs to an extension'],
  ["FROM read_json('https://example.org/a.json')", 'belongs to an extension'],
  ["COPY (SELECT 1) TO 'intake/mine.csv'", refused],
  ["COPY (SELECT 1) TO 'https://example.org/a'", refused],
  ["CREATE SECRET mine (TYPE s3, KEY_ID 'a')", refused],
  ["CREATE PERSISTENT SECRET mine (TYPE http, BEARER_TOKEN 'a')", refused],
  ["ATTACH 'https://example.org/a.db'", refused],
  ["ATTACH 'intake/a.db'", refused],
  ["INSTALL httpfs FROM 'https://example.org'", refused],
  ["LOAD '/tmp/evil.duckdb_extension'", refused],
  ['FORCE INSTALL httpfs', refused],
  ["SET GLOBAL allowed_directories = ['/']", refused],
  ['SET lock_configuration = false', refused],
  ["PRAGMA temp_directory = '/tmp'", refused],
  ['PRAGMA database_list', refused],
  ['CREATE TEMP TABLE mine AS SELECT 1', refused],
  ['CREATE TEMP MACRO mine() AS 1', refused],
  ["CREATE TYPE mine AS ENUM ('a')", refused],
  ['CREATE SEQUENCE mine', refused],
  ['CREATE SCHEMA mine', refused],
  ["COMMENT ON TABLE grades IS 'mine'", refused],
  ['DEALLOCATE bound', refused],
  ["SELECT getenv('PATH')", ''],
  // Functions that do something within a SELECT.
  ["FROM enable_logging(storage = 'file', storage_path = 'log')", 'enable_logging changes'],
  ["FROM query('FROM enable' || '_logging()')", 'enable_logging changes'],
  ["FROM query(E'FROM enable\\x5flogging()')", 'enable_logging changes'],
  ['SELECT (SELECT count(*) FROM system.main."disable_logging"())', 'disable_logging changes'],
  ['SUMMARIZE FROM enable_logging()', 'enable_logging changes'],
  ['EXPLAIN ANALYZE FROM enable_logging()', 'enable_logging changes'],
  ['FROM movement WHERE EXISTS (FROM truncate_duckdb_logs())', 'truncate_duckdb_logs changes'],
  ['WITH a AS MATERIALIZED (FROM force_checkpoint()) FROM a, a AS b', 'force_checkpoint changes'],
  ["FROM checkpoint('memory')", 'checkpoint changes'],
];

it.each(attacks)('refuses %j in words', async (text, words) => {
  const found = await askIn(database, text);
  expect(found).toHaveProperty('words');
  expect('words' in found && found.words).toContain(words);
});

it('after all of these every table, row, view, macro and setting is as it was', async () => {
  expect(await everything()).toEqual(before);
});

/** What can stand after FROM and only reads; of files none is left to read by the lockdown. */
const reading =
  /^(duckdb_\w+|pragma_\w+|read_\w+|query|query_table|glob|histogram(_values)?|range|generate_series|unnest|repeat|repeat_row|seq_scan|sniff_csv|summary|test_all_types|test_vector_types|which_secret|arrow_scan|arrow_scan_dumb|sql_auto_complete|unbuffered_read_\w+)$/;

it('names every function of this engine that can stand after FROM, as one that reads or does', async () => {
  const found = await database.query<{ name: string }>(
    trusted(`SELECT DISTINCT function_name AS name FROM duckdb_functions()
      WHERE function_type IN ('table', 'table_macro') AND internal ORDER BY name`),
  );
  const others = found.map(({ name }) => name).filter((name) => !reading.test(name));
  expect(others).toEqual([
    'checkpoint',
    'disable_logging',
    'enable_logging',
    'force_checkpoint',
    'truncate_duckdb_logs',
  ]);
});

it.each([
  "SELECT 'enable_logging' AS a",
  "SELECT ';' AS a -- ; DROP TABLE grades",
  '/* DROP TABLE grades; */ SELECT 1 AS a;',
  'SELECT $$;$$ AS a ; ',
  'FROM (VALUES (1)) AS t(a)',
  'DESCRIBE movement',
  'SUMMARIZE movement',
  'SHOW TABLES',
  'explain SELECT 1 AS a',
  'EXPLAIN ANALYZE FROM movement',
  "WITH a AS (FROM completion(DATE '2015-03-31')) FROM a",
  "FROM (FROM movement) PIVOT (count(*) FOR movement IN ('same', 'improved'))",
])('answers %j, which only reads', async (text) => {
  expect(await askIn(database, text)).toHaveProperty('rows');
});
