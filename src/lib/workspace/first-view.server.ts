import { readFile as readFromDisk } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Chart } from '#lib/charts/chart.ts';
import { screen } from '#lib/charts/theme.ts';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import type { Numbered } from '#lib/engine/load.ts';
import type { Sql } from '#lib/engine/sql.ts';
import { readFile } from '#lib/intake/read-file.ts';
import { noFilters, toScope } from '#lib/measures/filters.ts';
import type { Table } from '#lib/tables/table.ts';
import { definitions } from '#lib/measures/definitions.ts';
import { Database } from './database.ts';
import type { Question } from './view.svelte.ts';
import { sample, type SampleFile } from './sample.ts';

/** The width at which charts are drawn into the page before it knows its own. */
const firstWidth = 640;

async function readSample(): Promise<(Numbered & { bodyStart: number })[]> {
  return Promise.all(
    sample.map(async ({ name, credit }, i) => {
      const file = new Blob([await readFromDisk(join('data', name))]);
      const result = await readFile(file, name);
      const [read] = result.readings;
      if (!read) throw new Error(result.refusal?.message ?? `unknown sample: ${name}`);
      if (read.body.isNumbered) throw new Error(`irregular sample: ${name}`);
      const reading = { ...read, credit };
      return { id: i + 1, reading, bodyStart: file.size - read.body.content.size };
    }),
  );
}

async function describe(
  database: Database,
  { id, reading, bodyStart }: Numbered & { bodyStart: number },
): Promise<SampleFile> {
  const { columns, isNumbered, longestRow, delimiter, quote } = reading.body;
  return {
    ...(await database.describe({ id, reading })),
    // Nobody matches the columns of the sample: what that needs would only lengthen the page.
    reading: {
      ...reading,
      sample: [],

      body: { columns, isNumbered, longestRow, delimiter, quote },
    },
    bodyStart,
  };
}

function definitionOf({ measure }: Pick<Chart, 'measure'>): string {
  const found = definitions.find(({ name }) => name === measure);
  if (found === undefined) throw new Error(`unknown measure: ${measure}`);
  return found.definition;
}

/** The sample in the engine of the page, run by Node; it stays open until the last page is built. */
async function openSample() {
  const database = await Database.create(await openDuckDBInNode());
  const readings = await readSample();
  for (const reading of readings) await database.load(reading);
  const choices = await database.choices();
  const scope = toScope(noFilters, choices);
  const files = await Promise.all(readings.map((reading) => describe(database, reading)));
  return { database, choices, scope, files };
}

/** Read once, however many pages are built from it. */
const opened = openSample();

/** What every page opens with: the sample as it was read, and what it offers to choose from. */
export async function openingView() {
  const { choices, scope, files } = await opened;
  return { choices, scope, files };
}

/**
 * The charts of a page as it opens, computed and drawn at build time by the engine, measures and
 * charts of the page itself, so that they are there before the engine is.
 */
export async function drawViews(charts: readonly Chart[]) {
  const { database, scope } = await opened;
  const { document } = parseHTML('<!doctype html><html></html>');
  const views = await Promise.all(
    charts.map(async (chart) => {
      const rows = await database.query<Record<string, unknown>>(chart.query(scope));
      const svg = chart.draw(rows, { width: firstWidth, document, palette: screen });
      return [chart.id, { rows, svg: svg.outerHTML, definition: definitionOf(chart) }] as const;
    }),
  );
  return Object.fromEntries(views);
}

/** Asks the sample while the site is built. */
export const askSample = async <R>(statement: Sql): Promise<R[]> =>
  (await opened).database.query<R>(statement);

/** The answers to other questions of a page, each with its id, under what the plain filters mean. */
export async function answerAll(questions: readonly Question[], scopeOf = toScope) {
  const { database, choices } = await opened;
  const scope = scopeOf(noFilters, choices);
  const views = await Promise.all(
    questions.map(async (question) => {
      const rows = await database.query<Record<string, unknown>>(question.query(scope));
      return [question.id, { rows }] as const;
    }),
  );
  return Object.fromEntries(views);
}

/** The same for the tables of a page, with the definitions that they rest on. */
export async function askViews(tables: readonly Table[]) {
  const answers = await answerAll(tables);
  const views = tables.map((table) => [
    table.id,
    { ...answers[table.id]!, definition: definitionOf(table) },
  ]);
  return Object.fromEntries(views) as Record<
    string,
    (typeof answers)[string] & { definition: string }
  >;
}
