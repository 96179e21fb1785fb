import { expect, test } from 'vitest';
import { toSteps } from '#lib/engine/duckdb-settings.ts';
import { identifier, join, literal, script, sql } from '#lib/engine/sql.ts';

test('values are numbered in the order in which they stand, nested pieces included', () => {
  const inner = sql`b = ${2} AND c = ${'x'}`;
  const statement = sql`SELECT 1 WHERE a = ${1} AND ${inner} AND d = ${null}`;
  expect(statement.text).toBe('SELECT 1 WHERE a = $1 AND b = $2 AND c = $3 AND d = $4');
  expect(statement.params).toEqual([1, 2, 'x', null]);
});

test('an identifier is quoted, and a quotation mark in it is doubled', () => {
  expect(identifier('a "b"').text).toBe('"a ""b"""');
});

test('pieces are joined with the separator between them; no piece gives no text', () => {
  expect(join([sql`${1}`, sql`${2}`, sql`${3}`], ' OR ').text).toBe('$1 OR $2 OR $3');
  expect(join([]).text).toBe('');
});

test('a bound text cannot end the statement it stands in', () => {
  const { execute } = toSteps(sql`SELECT ${"x'); DROP TABLE t; --"}`);
  expect(execute).toBe("EXECUTE bound('x''); DROP TABLE t; --')");
});

test('a Date is bound as the day it is in UTC', () => {
  expect(toSteps(sql`SELECT ${new Date('2014-03-30T00:00:00Z')}`).execute).toBe(
    "EXECUTE bound(DATE '2014-03-30')",
  );
});

test('a statement without values is sent as it is', () => {
  expect(toSteps(sql`SELECT 1`)).toEqual({ prepare: null, execute: 'SELECT 1' });
});

test('a script holds its statements with their values written out', () => {
  const statements = [
    sql`INSERT INTO t VALUES (${"it's"}, ${null})`,
    sql`DELETE FROM u WHERE a = ${2}`,
  ];
  expect(script(statements)).toMatchObject({
    text: "INSERT INTO t VALUES ('it''s', NULL);\nDELETE FROM u WHERE a = 2",
    params: [],
  });
});

test('writes no NUL into a text, which would end the statement there', () => {
  expect(literal("a\0'b")).toBe("'a\ufffd''b'");
});
