import { contracts } from '#lib/contracts/index.ts';
import { listIgnored } from '../ignored.ts';
import type { Decision } from '../proposal.ts';
import type { ColumnSource, Draft, Mapping, Reading } from '../reading.ts';
import type { Table } from '../sheet.ts';
import { readDates } from './dates.ts';
import { inspectionOf } from './inspection-of.ts';
import { unknownTerms } from './known.ts';
import { noteFindings } from './notes.ts';
import type { Surveyed } from './survey.ts';
import { askValues } from './values.ts';

/** The value maps with each open value of a closed vocabulary kept as unknown. */
function closeValues(table: Surveyed, decision: Decision): NonNullable<Mapping['values']> {
  const values: Record<string, Record<string, string>> = {};
  for (const question of askValues(table, decision)) {
    const unknown = unknownTerms[question.field];
    const open = question.values.filter(({ canonical }) => canonical === null);
    const map: Record<string, string> = { ...decision.values?.[question.field] };
    if (unknown !== undefined) for (const { value } of open) map[value.toLowerCase()] = unknown;
    if (Object.keys(map).length > 0) values[question.field] = map;
  }
  return values;
}

/** A value for every row that was left blank is none. */
const isGiven = (from: ColumnSource) => !('value' in from) || from.value.trim() !== '';

function toMapping(table: Surveyed, decision: Decision): Mapping {
  const { contract, unpivot, onRepeat } = decision;
  const fields = Object.fromEntries(
    Object.entries(decision.fields).filter(([, from]) => isGiven(from)),
  );
  const values = closeValues(table, decision);
  const dated = readDates(table, decision).map(({ field }) => field);
  const monthFirst = (decision.monthFirst ?? []).filter((field) => dated.includes(field));
  return {
    contract,
    fields,
    ...(unpivot && { unpivot }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(monthFirst.length > 0 && { monthFirst }),
    ...(onRepeat && { onRepeat }),
  };
}

/** The table alone: once it is loaded nobody asks for its values any more. */
function plainTable(table: Surveyed): Table {
  const { headings, headerRows, firstRow, rowsRead, body, sample, setAside, problems } = table;
  return { headings, headerRows, firstRow, rowsRead, body, sample, setAside, problems };
}

/** The table as the person has decided to read it. Nothing may stand in its way (`listBlockers`). */
export function confirm({ sheet, table }: Draft, decision: Decision): Reading {
  const mapping = toMapping(table, decision);
  const mappings = mapping.unpivot ? [inspectionOf(mapping), mapping] : [mapping];
  return {
    ...plainTable(table),
    source: sheet.source,
    encoding: sheet.encoding,
    dialect: sheet.dialect,
    layout: `${contracts[decision.contract].title}, with columns you matched`,
    credit: null,
    mappings,
    ignored: listIgnored(table.headings, mappings),
    notes: [...sheet.notes, ...noteFindings(table, mapping)],
    edits: [],
  };
}
