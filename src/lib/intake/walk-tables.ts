import { fileRecords } from './file-records.ts';
import type { Header } from './find-header.ts';
import { RecordReader } from './record-reader.ts';
import type { Dialect, SetAside } from './sheet.ts';
import type { Source } from './source.ts';
import { TableReader, type NumberedRow, type Taken } from './table-reader.ts';

/** Who is told what a walk through the tables of a file meets, in the order of the file. */
export interface Visitor {
  begin(header: Header): void;
  row(row: NumberedRow): void;
  setAside(row: SetAside): void;
}

/**
 * Walks through the rows of a file in UTF-8, from `start`, the offset after its mark. Rows up to the
 * first headings are passed over. Gives the rows in which a mark was taken literally.
 */
export async function walkTables(
  source: Source,
  start: number,
  dialect: Dialect,
  width: number,
  header: Header,
  isKnown: (headings: readonly string[]) => boolean,
  visitor: Visitor,
): Promise<readonly number[]> {
  const records = new RecordReader(dialect, width);
  let table = new TableReader(header, isKnown);
  let row = 0;
  visitor.begin(header);

  const report = ({ rows, setAside, next }: Taken) => {
    const inOrder = [
      ...rows.map((taken) => ({ row: taken.row, tell: () => visitor.row(taken) })),
      ...setAside.map((aside) => ({ row: aside.row, tell: () => visitor.setAside(aside) })),
    ].sort((a, b) => a.row - b.row);
    for (const { tell } of inOrder) tell();
    if (!next) return;
    visitor.begin(next);
    table = new TableReader(next, isKnown);
  };
  for await (const some of fileRecords(source, start, records))
    for (const cells of some) if (++row > header.last) report(table.take(row, cells));
  report(table.finish());
  return records.healed.map((index) => index + 1);
}
