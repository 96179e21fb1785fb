import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { listBlockers } from '#lib/intake/mapping/blockers.ts';
import type { Decision, Proposal } from '#lib/intake/proposal.ts';
import type { ColumnSource, Draft } from '#lib/intake/reading.ts';
import { propose } from '#lib/intake/mapping/propose.ts';
import type { Surveyed } from '#lib/intake/mapping/survey.ts';
import { Tallies } from '#lib/intake/mapping/tally.ts';
import type { Table } from '#lib/intake/sheet.ts';

const wild = new URL('../../../../shared/data/wild/', import.meta.url);

/** A clone of the project alone has no such files beside it. */
export const hasWildFiles = existsSync(wild);

/** A table as intake finds it, from CSV text whose headings are in this row. */
export function tableOf(text: string, headerRow = 1): Surveyed {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  const headings = rows[headerRow - 1]!;
  const sample = rows.slice(headerRow);
  const body = Papa.unparse(sample);
  const tallies = new Tallies(headings.length);
  for (const cells of sample) tallies.take(cells);
  return {
    headings,
    headerRows: { first: headerRow, last: headerRow },
    firstRow: headerRow + 1,
    rowsRead: sample.length,
    body: {
      content: new Blob([body]),
      columns: headings.length,
      isNumbered: false,
      longestRow: 3 * body.length,
      delimiter: ',',
      quote: '"',
    },
    sample,
    tallies: tallies.finish(),
    setAside: [],
    problems: [],
  };
}

export const wildTable = (name: string, headerRow = 1) =>
  tableOf(readFileSync(new URL(name, wild), 'utf8'), headerRow);

/** What a person would be shown of a file that holds just this table. */
export function draftOf(table: Surveyed, source = 'a.csv'): Draft {
  return {
    sheet: {
      source,
      encoding: 'UTF-8',
      dialect: { delimiter: ',', quote: '"', escape: 'doubled' },
      tables: [table],
      top: [table.headings, ...table.sample.slice(0, 5)],
      notes: [],
    },
    table,
    proposal: propose(table),
  };
}

/** What a person would be told is still to be decided. */
export const blockersOf = (table: Surveyed, decision: Decision) =>
  listBlockers(table, decision).map(({ message }) => message);

const say = (from: ColumnSource, headings: readonly string[]) => {
  if ('value' in from) return `= ${from.value}`;
  const columns = 'column' in from ? [from.column] : from.columns;
  return columns.map((column) => headings[column]).join(' · ');
};

/** Field → the headings it is proposed to come from. */
export const sourcesOf = ({ decision }: Proposal, { headings }: Table) =>
  Object.fromEntries(
    Object.entries(decision.fields).map(([name, from]) => [name, say(from, headings)]),
  );
