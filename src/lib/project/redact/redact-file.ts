import { openFile, readSheet, type Opened } from '#lib/intake/read-sheet.ts';
import { isHeadingKnown } from '#lib/intake/recognise.ts';
import type { Overrides, Sheet, Table } from '#lib/intake/sheet.ts';
import type { Fault } from '#lib/intake/fault.ts';
import { isSame, type KeptReading } from '../project.ts';
import { fatesOf } from './fates.ts';
import { isSameButCut } from './is-same-but-cut.ts';
import type { Numbers } from './numbers.ts';
import { redactReading } from './redact-reading.ts';
import { rewriteFile, type Cut } from './rewrite-file.ts';
import { TableRedactor } from './table-redactor.ts';

/** A file and all that is made of it. */
export interface Understood {
  readonly file: Blob;
  readonly overrides: Overrides;
  readonly readings: readonly KeptReading[];
}

const sourceOf = (file: Blob) => ({ file, name: '', onProgress: () => {}, signal: undefined });

function orThrow<T extends object>(found: T | Fault): T {
  if ('rule' in found) throw new Error(found.message);
  return found;
}

const readAs = async (file: Blob, overrides: Overrides): Promise<Sheet> =>
  orThrow<Sheet>(await readSheet(sourceOf(file), isHeadingKnown, overrides));

const isOf = ({ firstRow, headings }: Table, reading: KeptReading) =>
  firstRow === reading.firstRow && isSame(headings, reading.headings);

/** What is to be cut from a table, as all that is made of it says. */
function cutTable(table: Table, readings: readonly KeptReading[], shared: Numbers): Cut {
  const own = readings.filter((reading) => isOf(table, reading));
  const [first] = own;
  if (own.some(({ edits }) => !isSame(edits, first!.edits)))
    throw new Error('It is loaded several times, with other cells changed each time.');
  const fates = fatesOf(
    table.headings,
    own.flatMap(({ mappings }) => mappings),
  );
  const keepsHeadings = own.length > 0 || isHeadingKnown(table.headings);
  const headings = keepsHeadings ? table.headings : [];
  const redactor = new TableRedactor(headings, fates, first?.edits ?? [], shared);
  return { table, redactor, keepsHeadings };
}

/** How the file is to be read once it is cut, in the order in which that is tried. */
function waysToRead({ overrides }: Understood, { dialect, tables }: Sheet): Overrides[] {
  const { delimiter, quote } = dialect;
  const way: Overrides = { ...overrides, encoding: 'UTF-8', delimiter, quote };
  return [way, { ...way, headerRow: tables[0]!.headerRows.last }];
}

/**
 * A file without what may name people and without free text, and all that is made of it. It is read
 * again to see that every row is where it was, and that nothing but what may stay is in it.
 *
 * @throws Error that says why not all of that is certain
 */
export async function redactFile(understood: Understood, shared: Numbers): Promise<Understood> {
  const { file, overrides, readings } = understood;
  const sheet = await readAs(file, overrides);
  if (!readings.every((reading) => sheet.tables.some((table) => isOf(table, reading))))
    throw new Error('Its table is not found in it any more.');
  const opened = orThrow<Opened>(await openFile(sourceOf(file), isHeadingKnown, overrides));
  const cuts = sheet.tables.map((table) => cutTable(table, readings, shared));
  const content = await rewriteFile(opened, cuts);
  for (const way of waysToRead(understood, sheet)) {
    if (!(await isSameButCut(cuts, await readAs(content, way)))) continue;
    const cut = readings.map((reading) => {
      const { redactor } = cuts.find(({ table }) => isOf(table, reading))!;
      return { ...redactReading(reading, redactor), encoding: 'UTF-8' as const };
    });
    return { file: content, overrides: way, readings: cut };
  }
  throw new Error('Without them its tables are no longer found where they are.');
}
