import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '#lib/measures/definitions.ts';
import { complete } from '#lib/query/complete.ts';
import { callOf, readSchema, type Relation } from '#lib/query/schema.ts';
import type { Database } from '#lib/workspace/database.ts';
import { answerOf, openSample } from './support.ts';

let database: Database;
let relations: readonly Relation[];
beforeAll(async () => {
  database = await openSample();
  relations = await readSchema((statement) => database.query(statement));
});
afterAll(() => database.close());

const named = (name: string) => relations.find((one) => one.name === name)!;
const day = new Date('2015-03-31');

describe('the schema', () => {
  it('has every measure in the published order, with its definition', () => {
    const measures = relations.filter(({ group }) => group === 'measures');
    expect(measures.map(({ name }) => name)).toEqual(definitions.map(({ name }) => name));
    expect(measures.map(({ definition }) => definition)).toEqual(
      definitions.map(({ definition }) => definition),
    );
  });

  it('has the rows of the files, those in use and all of them', () => {
    const files = relations.filter(({ group }) => group === 'files').map(({ name }) => name);
    for (const contract of ['actions', 'findings', 'inspections', 'judgements'])
      expect(files).toEqual(expect.arrayContaining([`given_${contract}`, `loaded_${contract}`]));
    expect(named('given_actions').columns).toContainEqual({ name: 'current_due', type: 'DATE' });
  });

  it('has the columns of a macro with their types, and what it is called with', () => {
    const { parameters, columns } = named('completion');
    expect(parameters).toEqual(['as_at']);
    expect(columns).toEqual([
      { name: 'category', type: 'VARCHAR' },
      { name: 'closed', type: 'INTEGER' },
      { name: 'live', type: 'INTEGER' },
      { name: 'rate', type: 'DOUBLE' },
    ]);
  });

  it('gives for every relation a call that the engine answers', async () => {
    for (const relation of relations) {
      const call = callOf(relation, day);
      const text = relation.columns.length > 0 ? `FROM ${call}` : `SELECT ${call} AS value`;
      const { columns } = await answerOf(database, text);
      expect(
        columns.map(({ name }) => name),
        relation.name,
      ).toEqual(relation.columns.length > 0 ? relation.columns.map(({ name }) => name) : ['value']);
    }
  });
});

describe('completion', () => {
  /** The labels offered at the bar in a text. */
  const offer = (text: string, isAskedFor = false) => {
    const position = text.indexOf('|');
    const found = complete(text.replace('|', ''), position, relations, isAskedFor);
    return found && { from: found.from, labels: found.all.map(({ label }) => label) };
  };

  it('offers relations and words of SQL while a word is being written', () => {
    const { from, labels } = offer('FROM mov|')!;
    expect(from).toBe(5);
    expect(labels).toEqual(expect.arrayContaining(['movement', 'action_as_at', 'SELECT']));
  });

  it('offers the columns of what the query names, wherever it is named', () => {
    expect(offer('SELECT fr| FROM movement')!.labels).toContain('from_grade');
    expect(offer('SELECT fr| FROM providers')!.labels).not.toContain('from_grade');
  });

  it('offers after a dot only the columns of what stands before it, by its name or by another', () => {
    const text = "FROM movement AS m, completion(DATE '2015-03-31') c WHERE ";
    expect(offer(`${text}movement.|`)!.labels).toContain('from_grade');
    expect(offer(`${text}m.fr|`)!.labels).toContain('from_grade');
    expect(offer(`${text}m.|`)!.labels).not.toContain('live');
    expect(offer(`${text}c.|`)!.labels).toEqual(['category', 'closed', 'live', 'rate']);
  });

  it('offers nothing between words unless it is asked for', () => {
    expect(offer('FROM movement |')).toBeNull();
    expect(offer('FROM movement |', true)!.labels).toContain('WHERE');
  });

  it('tells the definition of a relation and the type of a column', () => {
    const all = complete('SELECT r FROM completion', 8, relations, false)!.all;
    expect(all.find(({ label }) => label === 'rate')!.detail).toBe('double');
    const completion = all.find(({ label }) => label === 'completion')!;
    expect(completion.detail).toBe('(as_at)');
    expect(completion.about).toContain(named('completion').definition);
  });
});
