import { contractList } from '#lib/contracts/index.ts';
import type { Field } from '#lib/contracts/contract.ts';
import { identifier, join, sql } from '#lib/engine/sql.ts';
import { confirm } from '#lib/intake/mapping/confirm.ts';
import { readFile } from '#lib/intake/read-file.ts';
import type { Reading } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import { digest } from '#lib/project/digest.ts';
import type { KeptSource, Project } from '#lib/project/project.ts';
import { redactProject } from '#lib/project/redact/redact-project.ts';
import { keepReading, restoreReading } from '#lib/project/restore.ts';
import type { Database } from '#lib/workspace/database.ts';
import { unloadAll } from '#tests/support/database.ts';
import { noProject } from '../support.ts';

export type Content = string | Uint8Array<ArrayBuffer>;

/** A project and the bytes of its files, as they are written into a project file. */
export interface Whole {
  readonly project: Project;
  readonly contents: ReadonlyMap<string, Blob>;
}

/** Every table of a file that can be loaded, those of a draft as they are proposed. */
export async function readAll(file: Blob, name: string, said: Overrides = {}): Promise<Reading[]> {
  const { readings, drafts } = await readFile(file, name, () => {}, undefined, said);
  return [...readings, ...drafts.map((draft) => confirm(draft, draft.proposal.decision))];
}

/** A file as it is kept once all its tables are loaded; `change` is what was decided about them. */
export async function keepFile(
  name: string,
  content: Content,
  change: (reading: Reading) => Partial<Reading> = () => ({}),
  overrides: Overrides = {},
  loads = Infinity,
): Promise<Whole> {
  const file = new Blob([content]);
  const known = { name, size: file.size, digest: await digest(file) };
  const sources = (await readAll(file, name, overrides))
    .slice(0, loads)
    .map((reading, i): KeptSource => ({
      file: known,
      overrides,
      name: i === 0 ? name : `${name} ${i + 1}`,
      reading: keepReading({ ...reading, ...change(reading) }),
    }));
  return { project: { ...noProject, sources }, contents: new Map([[known.digest, file]]) };
}

/** Several projects as one. */
export const together = (...all: readonly Whole[]): Whole => ({
  project: { ...noProject, sources: all.flatMap(({ project }) => project.sources) },
  contents: new Map(all.flatMap(({ contents }) => [...contents])),
});

export const redact = ({ project, contents }: Whole, keepsWriting = false): Promise<Whole> =>
  redactProject(project, {
    content: (one) => Promise.resolve(contents.get(one)!),
    keepsWriting,
    onfile: () => {},
  });

/** The sources of a project on the rows of their files; one that is not found fails the test. */
export const restoreAll = ({ project, contents }: Whole): Promise<Reading[]> =>
  Promise.all(
    project.sources.map(async ({ file, overrides, name, reading }) => {
      if (!('digest' in file)) throw new Error(`${name} comes with the site`);
      const content = contents.get(file.digest)!;
      const restored = restoreReading(
        reading,
        await readFile(content, file.name, () => {}, undefined, overrides),
      );
      if (!restored) throw new Error(`${name} is lost`);
      return restored;
    }),
  );

const isSensitive = ({ isPersonal, isFreeText }: Field) => Boolean(isPersonal ?? isFreeText);

/** Every row of every contract, without the words that are cut, and what became of it. */
async function rowsIn(database: Database) {
  const all: Record<string, unknown> = {};
  for (const { name, fields } of contractList) {
    const cut = Object.entries<Field>(fields).flatMap(([field, one]) =>
      isSensitive(one) ? [field] : [],
    );
    const except = cut.length > 0 ? sql`EXCLUDE (${join(cut.map(identifier))})` : sql``;
    all[name] = await database.query(
      sql`SELECT * ${except} FROM ${identifier(`loaded_${name}`)} ORDER BY ALL`,
    );
  }
  return all;
}

const day = sql`DATE '2026-11-26'`;

/** Grades, completion and what else is told, none of which may depend on a word that is cut. */
const measures = [
  sql`FROM completeness`,
  sql`FROM judgement_timeline`,
  sql`FROM movement`,
  sql`FROM completion_over_time`,
  sql`FROM completion(${day})`,
  sql`FROM verification(${day})`,
  sql`FROM slippage(${day})`,
  sql`SELECT * EXCLUDE (finding) FROM finding_progress(${day})`,
  sql`FROM theme_history`,
  sql`FROM plan_history`,
];

/** All that a database says of readings but for the words that may be cut. */
export async function tellAll(database: Database, readings: readonly Reading[]) {
  for (const [i, reading] of readings.entries()) await database.load({ id: i + 1, reading });
  const rows = await rowsIn(database);
  const told: unknown[] = [];
  for (const measure of measures)
    told.push(await database.query(sql`SELECT * FROM (${measure}) ORDER BY ALL`));
  const accounts: unknown[] = [];
  for (const [i, reading] of readings.entries())
    accounts.push((await database.describe({ id: i + 1, reading })).account);
  await unloadAll(database);
  return { rows, told, accounts };
}
