import { readFileSync } from 'node:fs';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import { readFile } from '#lib/intake/read-file.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { sql } from '#lib/engine/sql.ts';
import { Database, type Loaded } from '#lib/workspace/database.ts';

type Text = string | Uint8Array<ArrayBuffer>;

/** The engine that ships, with the tables and measures in it. */
export const openDatabase = async (): Promise<Database> =>
  Database.create(await openDuckDBInNode());

/** Reads a text as a file of the user's would be read; a refusal fails the test. */
export async function readText(name: string, text: Text): Promise<Reading> {
  const result = await readFile(new Blob([text]), name);
  const [reading] = result.readings;
  if (!reading) throw new Error(result.refusal?.message ?? `${name} needs an answer first`);
  return reading;
}

/** Reads and loads files, numbered from `firstId`, and returns what became of each. */
export async function loadTexts(
  database: Database,
  files: Readonly<Record<string, Text>>,
  firstId = 1,
): Promise<Loaded[]> {
  const numbered = await Promise.all(
    Object.entries(files).map(async ([name, text], i) => ({
      id: firstId + i,
      reading: await readText(name, text),
    })),
  );
  for (const one of numbered) await database.load(one);
  return Promise.all(numbered.map((one) => database.describe(one)));
}

/** A file of data/, by its path below that folder. */
export const dataFile = (path: string) => new Uint8Array(readFileSync(`data/${path}`));

/** Takes every source out again, so that the next test starts from nothing. */
export async function unloadAll(database: Database): Promise<void> {
  const sources = await database.query<{ source_id: number }>(sql`SELECT source_id FROM sources`);
  await database.unload(sources.map(({ source_id }) => source_id));
}
