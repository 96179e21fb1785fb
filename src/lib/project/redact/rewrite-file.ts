import { fileRecords } from '#lib/intake/file-records.ts';
import type { Opened } from '#lib/intake/read-sheet.ts';
import { RecordReader } from '#lib/intake/record-reader.ts';
import type { Table } from '#lib/intake/sheet.ts';
import { readBytes } from '#lib/intake/source.ts';
import { cutAll, cutHeadings, cutNote } from './stand-in.ts';
import type { TableRedactor } from './table-redactor.ts';
import { writeRecord } from './write-record.ts';

/** A table of the file and what cuts its rows. */
export interface Cut {
  readonly table: Table;
  readonly redactor: TableRedactor;
  /** Not where nobody loads the table and its headings are unknown: they may be a note in truth. */
  readonly keepsHeadings: boolean;
}

/** Text is handed over to a Blob, which the browser may keep outside of memory, in pieces of this size. */
const PIECE = 1_048_576;

/** What cuts a record, by its number: only headings stay whole. */
function redactorOf({ table, redactor, keepsHeadings }: Cut) {
  const { headerRows, setAside, problems } = table;
  const aside = new Map(setAside.map(({ row, reason }) => [row, reason]));
  const beyond = new Set(problems.map(({ row }) => row));
  return (row: number, cells: readonly string[]): readonly string[] => {
    if (row < headerRows.first) return cutAll(cells);
    if (row <= headerRows.last || aside.get(row) === 'heading')
      return keepsHeadings ? cells : cutHeadings(cells);
    if (aside.has(row)) return cutNote(cells);
    // In a row that goes on beyond the headings nobody can tell which cell is under which of them.
    return beyond.has(row) ? cutAll(cells) : redactor.row(row, cells);
  };
}

/** How the lines of a file end. */
async function lineEnd({ source }: Opened): Promise<string> {
  const head = new TextDecoder().decode(await readBytes(source, 0, 65_536));
  return /\r\n|[\r\n]/.exec(head)?.[0] ?? '\n';
}

/** The file in UTF-8 and in its own dialect, record for record, without what is to be cut. */
export async function rewriteFile(opened: Opened, cuts: readonly Cut[]): Promise<Blob> {
  const { source, start, dialect, width } = opened;
  const end = await lineEnd(opened);
  const redactors = cuts.map(redactorOf);
  const parts: Blob[] = [];
  let [text, row, place] = ['', 0, 0];
  const records = new RecordReader(dialect, width);
  for await (const some of fileRecords(source, start, records))
    for (const cells of some) {
      row++;
      while (cuts[place + 1] && cuts[place + 1]!.table.headerRows.first <= row) place++;
      text += writeRecord(redactors[place]!(row, cells), dialect) + end;
      if (text.length < PIECE) continue;
      parts.push(new Blob([text]));
      text = '';
    }
  return new Blob([...parts, text]);
}
