import type { Fault } from './fault.ts';
import { blame } from './fault.ts';
import { listIgnored } from './ignored.ts';
import { propose } from './mapping/propose.ts';
import { survey } from './mapping/survey.ts';
import { readSheet } from './read-sheet.ts';
import type { Draft, IntakeResult, OnProgress, Reading } from './reading.ts';
import { isHeadingKnown, recognise, type Recognition } from './recognise.ts';
import { hasNoRows, hasOneColumn, isUnreadable } from './refusals.ts';
import type { Overrides, Sheet, Table } from './sheet.ts';
import type { Source } from './source.ts';

/** What stands above the headings of a table, such as a title and the day for which it holds. */
const textAbove = ({ top }: Sheet, { headerRows }: Table) =>
  top
    .slice(0, Math.max(0, headerRows.first - 1))
    .map((row) => row.join(' '))
    .join('\n');

/** A table whose headings say all that is needed. */
function toReading(sheet: Sheet, table: Table, known: Recognition): Reading {
  const { source, encoding, dialect } = sheet;
  const { layout, credit, mappings } = known;
  const notes = [...sheet.notes, ...known.notes];
  const ignored = listIgnored(table.headings, mappings);
  return {
    ...table,
    source,
    encoding,
    dialect,
    layout,
    credit,
    mappings,
    notes,
    ignored,
    edits: [],
  };
}

async function read(source: Source, said: Overrides): Promise<IntakeResult | Fault> {
  const sheet = await readSheet(source, isHeadingKnown, said);
  if ('rule' in sheet) return sheet;
  const tables = sheet.tables.filter(({ rowsRead }) => rowsRead > 0);
  if (tables.length === 0) return hasNoRows(sheet.tables[0]!.headerRows.last);
  const readings: Reading[] = [];
  const drafts: Draft[] = [];
  for (const table of tables) {
    const known = recognise(table.headings, textAbove(sheet, table));
    if (known) readings.push(toReading(sheet, table, known));
    else if (table.headings.length > 1) {
      const surveyed = await survey(table, source);
      drafts.push({ sheet, table: surveyed, proposal: propose(surveyed) });
    }
  }
  const isNothing = readings.length + drafts.length === 0;
  return isNothing ? hasOneColumn(tables[0]!) : { readings, drafts, refusal: null };
}

/**
 * Finds out how a file is to be read and what its tables hold. Anything that is no table of text is
 * refused with the problem that says what was found, where, and what to do. `onProgress` counts bytes
 * and rows, and counts them once more where rows have to be looked at one by one, and where somebody
 * is to be asked about the values. Rejects only with the reason of `signal`, once that aborts.
 */
export async function readFile(
  file: Blob,
  name: string,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
  said: Overrides = {},
): Promise<IntakeResult> {
  const refuse = (fault: Fault) => ({ readings: [], drafts: [], refusal: blame(name, fault) });
  try {
    const result = await read({ file, name, onProgress, signal }, said);
    return 'rule' in result ? refuse(result) : result;
  } catch (error) {
    const isOfFile = error instanceof DOMException && /^Not(Readable|Found)/.test(error.name);
    if (!isOfFile) throw error;
    return refuse(isUnreadable);
  }
}
