import type { Header } from './find-header.ts';
import { noteHealed, noteLost } from './notes.ts';
import { openFile } from './read-sheet.ts';
import { isHeadingKnown } from './recognise.ts';
import type { Dialect, Encoding, SetAside } from './sheet.ts';
import type { NumberedRow } from './table-reader.ts';
import { walkTables, type Visitor } from './walk-tables.ts';
import { writeRecord } from './write-csv.ts';

/** What was found out about one table of a file. */
export interface TableReport {
  readonly headerRows: readonly [first: number, last: number];
  readonly headings: readonly string[];
  readonly rowsRead: number;
  readonly rowsWithExtraCells: readonly number[];
  readonly setAside: readonly SetAside[];
}

/** What was found out about a file; without tables where it is refused. */
export interface FileReport {
  readonly file: string;
  readonly encoding: Encoding | null;
  readonly dialect: Dialect | null;
  readonly tables: readonly TableReport[];
  readonly notes: readonly string[];
  /** Why the file could not be read. */
  readonly refused: string | null;
}

class TableWriter implements Visitor {
  readonly #tables: { header: Header; lines: string[]; extra: number[]; setAside: SetAside[] }[] =
    [];

  begin(header: Header): void {
    const lines = header.last === 0 ? [] : [writeRecord(header.headings)];
    this.#tables.push({ header, lines, extra: [], setAside: [] });
  }

  /** A row that goes on beyond the headings is written whole: a conversion loses nothing. */
  row({ row, cells }: NumberedRow): void {
    const { header, lines, extra } = this.#tables.at(-1)!;
    const width = header.headings.length;
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    if (last >= width) extra.push(row);
    const straight = Array.from({ length: Math.max(width, last + 1) }, (_, i) =>
      (cells[i] ?? '').trim(),
    );
    lines.push(writeRecord(straight));
  }

  setAside(row: SetAside): void {
    this.#tables.at(-1)!.setAside.push(row);
  }

  finish() {
    return {
      tables: this.#tables.map(({ lines }) => lines.map((line) => `${line}\r\n`).join('')),
      reports: this.#tables.map(({ header, lines, extra, setAside }) => ({
        headerRows: [header.first, header.last] as const,
        headings: header.headings,
        rowsRead: lines.length - (header.last === 0 ? 0 : 1) + setAside.length,
        rowsWithExtraCells: extra,
        setAside,
      })),
    };
  }
}

/** A file as plain CSV, one text a table with its headings, and the report on it. */
export async function convertFile(
  file: Blob,
  name: string,
): Promise<{ tables: readonly string[]; report: FileReport }> {
  const source = { file, name, onProgress: () => {}, signal: undefined };
  const opened = await openFile(source, isHeadingKnown, {});
  if ('rule' in opened) {
    const report = { file: name, encoding: null, dialect: null, tables: [], notes: [] };
    const tables = opened.rule === 'empty' ? [''] : [];
    return { tables, report: { ...report, refused: opened.message } };
  }
  const { start, encoding, dialect, width, header, scanned } = opened;
  const writer = new TableWriter();
  const healed = await walkTables(
    opened.source,
    start,
    dialect,
    width,
    header,
    isHeadingKnown,
    writer,
  );
  const { tables, reports } = writer.finish();
  const notes = [...noteLost(scanned.lost, scanned.lostInRow, encoding), ...noteHealed(healed)];
  return {
    tables,
    report: { file: name, encoding, dialect, tables: reports, notes, refused: null },
  };
}
