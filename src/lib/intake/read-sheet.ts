import { judgeBytes, LARGEST, markLength } from './judge-bytes.ts';
import { detectDialect, usualWidth, type IsKnown } from './detect-dialect.ts';
import { detectEncoding } from './detect-encoding.ts';
import { findHeader, trimRow, type Header } from './find-header.ts';
import type { Fault } from './fault.ts';
import { noteHealed, noteLost } from './notes.ts';
import { readRecords } from './record-reader.ts';
import { isEmpty, isTooLarge, isTooWide, holdsZero } from './refusals.ts';
import { scan } from './scan.ts';
import type { Scan } from './scanned.ts';
import type { Dialect, Encoding, Overrides, Sheet, Table } from './sheet.ts';
import { readBytes, type Source } from './source.ts';
import { TableBuilder } from './table-builder.ts';
import { transcode } from './transcode.ts';
import { walkTables } from './walk-tables.ts';

/** Bytes in which dialect and headings are looked for. */
const HEAD = 1_048_576;
/** A file up to this size may be a sheet that a person has laid out, and is looked at row by row. */
const SHEET = 4_194_304;
const TOP = 30;

/** A file whose characters and records are known. */
export interface Opened {
  /** The file in UTF-8. */
  readonly source: Source;
  readonly start: number;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly width: number;
  readonly header: Header;
  readonly top: readonly (readonly string[])[];
  readonly scanned: Scan;
}

async function openAs(
  given: Source,
  encoding: Encoding,
  isKnown: IsKnown,
  said: Overrides,
): Promise<Opened> {
  const source = await transcode(given, encoding);
  const bytes = await readBytes(source, 0, HEAD);
  const text = new TextDecoder().decode(bytes, { stream: true });
  const isWhole = source.file.size <= HEAD;
  const dialect = detectDialect(text, isKnown, said);
  const width = usualWidth(readRecords(text, dialect, 0, isWhole));
  const rows = readRecords(text, dialect, width, isWhole);
  const header = nameColumns(findHeader(rows, isKnown, said.headerRow), rows);
  const start = markLength(bytes);
  const scanned = await scan(source, start, header.last, header.headings.length, dialect);
  return { source, start, encoding, dialect, width, header, top: rows.slice(0, TOP), scanned };
}

/** Columns that have no heading but hold something in four rows of five are columns all the same. */
function nameColumns(header: Header, rows: readonly (readonly string[])[]): Header {
  const widths = rows.slice(header.last).map((row) => trimRow(row).length);
  const filled = widths.filter((width) => width > 0).sort((a, b) => a - b);
  const isWithout = header.last === 0;
  const usual = isWithout ? usualWidth(rows) : (filled[Math.floor(filled.length / 5)] ?? 0);
  const { headings } = header;
  if (headings.length >= usual) return header;
  const missing = Array.from({ length: usual - headings.length }, (_, i) =>
    isWithout ? `Column ${i + 1}` : '',
  );
  return { ...header, headings: [...headings, ...missing] };
}

/**
 * Finds out the characters and the records of a file. Bytes that are not UTF-8 may come late in it;
 * it is then read again in the older encoding, in which every byte is a character.
 */
export async function openFile(
  source: Source,
  isKnown: IsKnown,
  said: Overrides,
): Promise<Opened | Fault> {
  if (source.file.size === 0) return isEmpty;
  if (source.file.size > LARGEST) return isTooLarge;
  const head = await readBytes(source, 0, HEAD);
  const unfit = judgeBytes(head);
  if (unfit) return unfit;
  const encoding = said.encoding ?? detectEncoding(head);
  let opened = await openAs(source, encoding, isKnown, said);
  if (opened.scanned.fault?.rule === 'encoding' && said.encoding === undefined)
    opened = await openAs(source, 'Windows-1252', isKnown, said);
  const { fault, lastRow } = opened.scanned;
  const tooWide = isTooWide(opened.header.headings.length);
  if (tooWide) return tooWide;
  if (fault?.rule === 'not-csv') return holdsZero(fault.row);
  return lastRow === 0 ? isEmpty : opened;
}

/** The rows of a large regular file are left where they are: the database reads them many times faster. */
const bodyAsItIs = ({ source, dialect, header, scanned }: Opened): Table['body'] => ({
  content: source.file.slice(scanned.bodyStart, scanned.bodyEnd),
  columns: header.headings.length,
  isNumbered: false,
  longestRow: scanned.longestRow,
  delimiter: dialect.delimiter,
  quote: dialect.quote,
});

async function readTables(opened: Opened, isKnown: IsKnown) {
  const { source, start, dialect, width, header, scanned } = opened;
  const isRegular = scanned.isRegular && dialect.escape === 'doubled' && scanned.lost === 0;
  const builder = new TableBuilder(source.name);
  if (isRegular && source.file.size > SHEET) {
    const rowsRead = Math.max(0, scanned.lastRow - header.last);
    builder.begin(header);
    for (const [i, cells] of opened.top.slice(header.last).entries())
      builder.row({ row: header.last + 1 + i, cells });
    const [table] = builder.finish();
    return { tables: [{ ...table!, body: bodyAsItIs(opened), rowsRead }], healed: [] };
  }
  const healed = await walkTables(source, start, dialect, width, header, isKnown, builder);
  const tables = builder.finish();
  const [only] = tables;
  const isPlain = tables.length === 1 && only!.setAside.length + only!.problems.length === 0;
  return isPlain && isRegular && healed.length === 0
    ? { tables: [{ ...only!, body: bodyAsItIs(opened) }], healed }
    : { tables, healed };
}

/**
 * Reads any table of text: its encoding, its dialect and its tables are found out unless a person has
 * said them. `isKnown` tells headings that mean something to Throughline.
 */
export async function readSheet(
  given: Source,
  isKnown: IsKnown,
  said: Overrides,
): Promise<Sheet | Fault> {
  const opened = await openFile(given, isKnown, said);
  if ('rule' in opened) return opened;
  const { encoding, dialect, top, scanned } = opened;
  const { tables, healed } = await readTables(opened, isKnown);
  const notes = [...noteLost(scanned.lost, scanned.lostInRow, encoding), ...noteHealed(healed)];
  return { source: given.name, encoding, dialect, tables, top, notes };
}
