import type { Contract } from '#lib/contracts/contract.ts';
import { contractList, contracts } from '#lib/contracts/index.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { insertRows } from './checks.ts';
import { markMonthFirst } from './date-order.ts';
import { loadedTable } from './loaded-table.ts';
import type { Engine, EngineFile } from './engine.ts';
import { markNotJudged } from './not-judged.ts';
import { hasRepeats, markRepeats } from './repeats.ts';
import { identifier, script, sql, type Sql } from './sql.ts';

/** The contracts that a reading has rows for. */
export const tablesOf = (reading: Reading): Contract[] =>
  [...new Set(reading.mappings.map(({ contract }) => contract))].map((name) => contracts[name]);

/** A reading and the number under which it is or will be loaded. */
export interface Numbered {
  readonly id: number;
  readonly reading: Reading;
}

const fileOf = ({ id, reading }: Numbered): EngineFile => ({
  name: `source-${id}.csv`,
  content: reading.body.content,
});

const statementsOf = ({ id, reading }: Numbered, isSound: boolean): Sql[] => [
  sql`INSERT INTO sources VALUES (${id}, ${reading.source}, ${reading.credit})`,
  ...reading.mappings.map((mapping) =>
    insertRows(contracts[mapping.contract], mapping, reading, id, `source-${id}.csv`, isSound),
  ),
];

/** Loads a reading: all of it or, on an error or an abort, nothing. */
export async function loadReading(
  engine: Engine,
  numbered: Numbered,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await engine.load([fileOf(numbered)], statementsOf(numbered, false), signal);
    await judgeAsAWhole(engine, numbered, signal);
  } catch (error) {
    await unloadSource(engine, numbered.id);
    throw error;
  }
}

/** Loads readings of which every row has been used before: at one go and without a check. */
export async function loadSoundReadings(
  engine: Engine,
  readings: readonly Numbered[],
): Promise<void> {
  const statements = readings.flatMap((numbered) => statementsOf(numbered, true));
  await engine.load(readings.map(fileOf), [script(statements)]);
}

/**
 * Marks what no row shows by itself. The marks cost more than the questions whether they are
 * needed, and for most files they are not.
 */
async function judgeAsAWhole(
  engine: Engine,
  { id, reading }: Numbered,
  signal?: AbortSignal,
): Promise<void> {
  for (const mapping of reading.mappings) {
    const contract = contracts[mapping.contract];
    if (contract === contracts.judgements) await engine.run(markNotJudged(id));
    await markMonthFirst(engine, contract, mapping, id);
    const [found] = await engine.query<{ repeats: boolean }>(
      sql`SELECT ${hasRepeats(contract)} AS repeats
        FROM ${identifier(loadedTable(contract))} WHERE source_id = ${id}`,
      signal,
    );
    if (found?.repeats) await engine.run(markRepeats(contract, mapping, id));
  }
}

/** Takes a source out of every table again. */
export async function unloadSource(engine: Engine, sourceId: number): Promise<void> {
  for (const contract of contractList) {
    const table = identifier(loadedTable(contract));
    await engine.run(sql`DELETE FROM ${table} WHERE source_id = ${sourceId}`);
  }
  await engine.run(sql`DELETE FROM sources WHERE source_id = ${sourceId}`);
}
