import Papa from 'papaparse';
import type { Problem } from '#lib/contracts/problem.ts';
import { unifyBreaks } from './dialect.ts';
import { blame } from './fault.ts';
import { readBytes, type Source } from './source.ts';
import { writeRecord } from './write-csv.ts';

/** The records of an irregular file as regular CSV, each with its row number before its cells. */
export interface Straightened {
  readonly content: Blob;
  readonly rows: number;
  /** One for each row left out because something stands in a cell beyond its headings. */
  readonly problems: readonly Problem[];
}

function parse(bytes: Uint8Array): string[][] {
  const text = unifyBreaks(new TextDecoder().decode(bytes)).replace(/\n$/, '');
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
}

/** What stands beyond the headings, or null where nothing does. */
function findExtra(cells: readonly string[], width: number): string | null {
  if (cells.length <= width) return null;
  return cells.slice(width).find((cell) => cell.trim() !== '') ?? null;
}

function reportExtra(source: string, row: number, width: number, extra: string): Problem {
  const message =
    `Row ${row} goes on beyond the ${width} headings; the first cell there reads “${extra}”. ` +
    'A comma that is not between quotation marks does this. Correct the row and drop the file again.';
  return blame(source, { rule: 'extra-cells', message, row, value: extra });
}

/**
 * Rewrites the records between the first and the last of `cuts` (byte offsets at which records
 * start) so that every row has `width` cells, without blanks around them, after its number. Short rows are filled up, blank
 * lines become rows of blanks so that no number is lost. A row with something beyond the headings
 * is a problem and left out: which of its cells belongs where, nobody can tell. It goes from cut to
 * cut, so that it can be cancelled and never holds more than a few megabytes as text.
 */
export async function straighten(
  source: Source,
  cuts: readonly number[],
  firstRow: number,
  width: number,
): Promise<Straightened> {
  const parts: Blob[] = [];
  const problems: Problem[] = [];
  let row = firstRow;
  let start = cuts[0] ?? 0;
  for (const end of cuts.slice(1)) {
    let text = '';
    for (const cells of parse(await readBytes(source, start, end))) {
      const extra = findExtra(cells, width);
      const straight = Array.from({ length: width }, (_, column) => cells[column]?.trim() ?? '');
      if (extra === null) text += `${row},${writeRecord(straight)}\n`;
      else problems.push(reportExtra(source.name, row, width, extra));
      row++;
    }
    parts.push(new Blob([text]));
    source.onProgress(end, source.file.size);
    start = end;
  }
  return { content: new Blob(parts), rows: row - firstRow, problems };
}
