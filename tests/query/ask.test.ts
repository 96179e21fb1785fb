import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '#lib/query/examples.ts';
import { mostRows } from '#lib/query/statement.ts';
import type { Database } from '#lib/workspace/database.ts';
import { answerOf, failureOf, openSample } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await openSample();
});
afterAll(() => database.close());

describe('an answer', () => {
  it.each<[sql: string, kind: string, value: unknown]>([
    ['1', 'number', 1],
    ['1.50::DECIMAL(6, 2)', 'number', 1.5],
    ['0.1::DOUBLE', 'number', 0.1],
    ['sum(1)', 'number', 1],
    ['count(*)', 'number', 1],
    ['NULL::BIGINT', 'number', null],
    // A number that JavaScript would round stays as the engine writes it.
    ['9007199254740993', 'number', '9007199254740993'],
    ['12345678901234567890123::HUGEINT', 'number', '12345678901234567890123'],
    ["DATE '2014-06-30'", 'date', new Date('2014-06-30')],
    ["DATE 'infinity'", 'date', 'infinity'],
    ["TIMESTAMP '2014-06-30 17:05:00'", 'text', '30/06/2014 17:05:00'],
    ["TIME '17:05'", 'text', '17:05:00'],
    ['true', 'text', 'true'],
    ['NULL', 'number', null],
    ["''", 'text', ''],
    ["'a'::ENUM('a', 'b')", 'text', 'a'],
    ['[1, 2]', 'text', '[1, 2]'],
    ["[DATE '2014-06-30']", 'text', '[2014-06-30]'],
    ["{'a': 1}", 'text', "{'a': 1}"],
    ['INTERVAL 3 DAY', 'text', '3 days'],
  ])('gives %s as a %s that nothing is lost from', async (sql, kind, value) => {
    const { columns, rows } = await answerOf(database, `SELECT ${sql} AS a`);
    expect(columns[0]).toMatchObject({ name: 'a', kind });
    expect(rows).toEqual([{ a: value }]);
  });

  it('keeps two columns of one name apart', async () => {
    const { columns } = await answerOf(database, 'SELECT 1 AS a, 2 AS a, 3 AS "a b"""');
    expect(columns.map(({ name }) => name)).toEqual(['a', 'a_1', 'a b"']);
  });

  it('of no rows has its columns', async () => {
    const { columns, rows } = await answerOf(database, 'SELECT provider FROM movement WHERE false');
    expect([columns.map(({ name }) => name), rows]).toEqual([['provider'], []]);
  });

  it('keeps the order that was asked for', async () => {
    const { rows } = await answerOf(database, 'SELECT range AS a FROM range(5000) ORDER BY a DESC');
    expect(rows.map(({ a }) => a)).toEqual(Array.from({ length: 5000 }, (_, i) => 4999 - i));
  });

  it.each([
    [mostRows, false],
    [mostRows + 1, true],
  ])('of %i rows says whether rows are missing: %s', async (count, isCut) => {
    const answer = await answerOf(database, `FROM range(${count})`);
    expect(answer).toMatchObject({ isCut });
    expect(answer.rows).toHaveLength(mostRows);
  });

  it('of EXPLAIN is the account of the engine', async () => {
    const { isPlan, rows } = await answerOf(database, 'EXPLAIN FROM grades');
    expect(isPlan).toBe(true);
    expect(rows[0]!.explain_value).toContain('SEQ_SCAN');
  });

  it('to each example has rows of the sample', async () => {
    for (const { text } of examples)
      expect((await answerOf(database, text)).rows.length, text).toBeGreaterThan(0);
  });

  it('to what is overdue at 31 March 2015 is the three actions counted by hand', async () => {
    const { text } = examples.find(({ title }) => title === 'Overdue at a date')!;
    const { rows } = await answerOf(database, text);
    expect(rows).toHaveLength(3);
    // From 31 January to 31 March 2015 are 28 + 31 days.
    expect(rows[0]).toMatchObject({ current_due: new Date('2015-01-31'), days_overdue: 59 });
  });
});

describe('a query that has no answer', () => {
  it.each<[text: string, words: string, place: [number, number] | null]>([
    ['', 'There is no query to run.', null],
    ['  \n', 'There is no query to run.', null],
    ['SELEC 1', '“SELEC” is not expected here.', [1, 1]],
    ['SELECT 1 +\n FROM', '“FROM” is not expected here.', [2, 2]],
    ['SELECT (1', 'The query ends too early.', null],
    ["SELECT 'a", 'A quotation mark is not closed.', [1, 8]],
    [
      'SELECT provider,\n  nothing\nFROM movement',
      'There is no column “nothing” here. Near to it:',
      [2, 3],
    ],
    ['FROM movements', 'There is no table “movements”. Did you mean “movement”?', [1, 6]],
    ['SELECT rnd(1)', 'There is no function “rnd”.', [1, 8]],
    ['EXPLAIN SELECT x FROM movement', 'There is no column “x” here.', [1, 16]],
    ['SELECT current_date', "Write the day itself, such as DATE '2015-03-31'.", null],
    ['SELECT $1', 'A question mark or $1 stands for a value that is not there.', null],
    ['SELECT category::INTEGER FROM movement', 'Could not convert string', null],
    ['FROM action_as_at()', 'action_as_at(as_at)', [1, 6]],
    ['PIVOT movement ON movement', 'ON column IN (…)', null],
  ])('%j says “%s” and where', async (text, words, place) => {
    const failure = await failureOf(database, text);
    expect(failure.words).toContain(words);
    expect(failure.words).not.toMatch(/query\(|LINE \d|Error:/);
    expect(failure.place && [failure.place.line, failure.place.column]).toEqual(place);
  });

  it('has its place also in a line too long for the engine to show', async () => {
    const before = `SELECT '${'a'.repeat(200)}', `;
    const { place } = await failureOf(database, `${before}nothing, 1, 2, 3 FROM movement`);
    expect(place).toEqual({ line: 1, column: before.length + 1 });
  });
});
