import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import type { IntakeResult } from '#lib/intake/reading.ts';
import { Database, type Loaded } from './database.ts';

let database: Promise<Database> | null = null;
let nextId = 1;

/** What became of the rows of a file whose tables are known, each loaded and taken out again. */
export async function accountForFile({ readings }: IntakeResult) {
  const accounts: (Loaded['account'] & { readonly readAs: string; readonly why: string[] })[] = [];
  for (const reading of readings) {
    database ??= openDuckDBInNode().then((engine) => Database.create(engine));
    const open = await database;
    const numbered = { id: nextId++, reading };
    await open.load(numbered);
    const { account } = await open.describe(numbered);
    const problems = await open.problemsOf(numbered, Number.MAX_SAFE_INTEGER);
    await open.unload([numbered.id]);
    const why = problems.map(({ row, message }) =>
      row === null ? message : `Row ${row}: ${message}`,
    );
    accounts.push({ readAs: reading.layout, ...account, why });
  }
  return accounts;
}
