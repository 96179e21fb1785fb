import { ask, type Answer } from '#lib/query/ask.ts';
import type { Failure } from '#lib/query/failure.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, loadTexts, openDatabase } from '#tests/support/database.ts';

const files = ['judgements', 'inspections', 'findings', 'actions'].map(
  (name) => `oxfordshire-${name}.csv`,
);

/** The sample as the page opens with it. */
export async function openSample(): Promise<Database> {
  const database = await openDatabase();
  await loadTexts(database, Object.fromEntries(files.map((name) => [name, dataFile(name)])));
  return database;
}

const never = new AbortController().signal;

/** Asks as the page does. */
export const askIn = (database: Database, text: string): Promise<Answer | Failure> =>
  ask(
    text,
    {
      query: (statement, signal) => database.query(statement, signal),
      prepare: (statement) => database.prepare(statement),
    },
    never,
  );

export async function answerOf(database: Database, text: string): Promise<Answer> {
  const found = await askIn(database, text);
  if ('words' in found) throw new Error(found.words);
  return found;
}

export async function failureOf(database: Database, text: string): Promise<Failure> {
  const found = await askIn(database, text);
  if (!('words' in found)) throw new Error(`answered: ${text}`);
  return found;
}
