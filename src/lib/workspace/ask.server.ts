import { readFile as readFromDisk } from 'node:fs/promises';
import { basename } from 'node:path';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import { trusted } from '#lib/engine/sql.ts';
import { readFile } from '#lib/intake/read-file.ts';
import { writeRecord } from '#lib/intake/write-csv.ts';
import { Database } from './database.ts';

/** The answer to a question in SQL, and what became of the files it was asked of. */
export interface Answer {
  /** Headings and rows, one record a line. Dates are written 2014-06-30, and an empty cell is NULL. */
  readonly csv: string;
  /** A sentence for each file: what was read, used, rejected and set aside. */
  readonly accounts: readonly string[];
}

const absences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder; name the files in it',
  EACCES: 'This file may not be read',
};

/** The bytes of a file. Throws a sentence where there are none to be had. */
async function readBytes(path: string): Promise<Blob> {
  try {
    return new Blob([await readFromDisk(path)]);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(`${absences[code] ?? message}: ${path}`);
  }
}

/** Loads a file as the page does. Throws where it cannot, or would need a person to answer. */
async function load(database: Database, path: string, nextId: () => number): Promise<string[]> {
  const name = basename(path);
  const { readings, drafts, refusal } = await readFile(await readBytes(path), name);
  if (refusal) throw new Error(`${name}: ${refusal.message}`);
  if (drafts.length > 0)
    throw new Error(
      `${name}: no layout is known for these headings: ${drafts[0]!.table.headings.join(', ')}. ` +
        'Match its columns on the page, or rename them as the templates there do.',
    );
  const accounts: string[] = [];
  for (const reading of readings) {
    const numbered = { id: nextId(), reading };
    await database.load(numbered);
    const { account } = await database.describe(numbered);
    const setAside = account.setAside.reduce((sum, { rows }) => sum + rows, 0);
    accounts.push(
      `${name}: ${account.rowsRead} rows read = ${account.used} used + ${account.rejected} rejected + ${setAside} set aside`,
    );
  }
  return accounts;
}

const formatCell = (value: unknown): string => {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/**
 * Loads files with the intake and the measures of the page and answers a query over them. Throws
 * what a person can mend: a file that cannot be read, a statement that is no query.
 */
export async function ask(query: string, paths: readonly string[]): Promise<Answer> {
  const database = await Database.create(await openDuckDBInNode());
  try {
    let id = 0;
    const accounts: string[] = [];
    for (const path of paths) accounts.push(...(await load(database, path, () => ++id)));
    // As a part of another query every column has a name of its own, and only a query will do.
    const statement = trusted(`SELECT * FROM (${query.replace(/[;\s]+$/, '')}\n)`);
    const columns = await database
      .query<{ column_name: string }>(trusted(`DESCRIBE ${statement.text}`))
      .catch((error: Error) => {
        // The rest of the message points into the statement as we have changed it.
        const [first] = error.message.split('\n\nLINE ');
        throw new Error(`This query could not be answered. ${first}`, { cause: error });
      });
    const names = columns.map(({ column_name }) => column_name);
    const rows = await database.query<Record<string, unknown>>(statement);
    const records = [names, ...rows.map((row) => names.map((name) => formatCell(row[name])))];
    return { csv: records.map((record) => `${writeRecord(record)}\n`).join(''), accounts };
  } finally {
    await database.close();
  }
}
