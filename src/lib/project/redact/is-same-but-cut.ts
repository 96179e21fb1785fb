import { bodyRows } from '#lib/intake/body-rows.ts';
import type { Sheet, Table } from '#lib/intake/sheet.ts';
import type { NumberedRow } from '#lib/intake/table-reader.ts';
import { isSame } from '../project.ts';
import type { Fate } from './fates.ts';
import type { Cut } from './rewrite-file.ts';
import { isCutHeading, isHeading, isStandIn } from './stand-in.ts';

const unseen = { onProgress: () => {}, signal: undefined };

async function* rowsOf(table: Table): AsyncGenerator<NumberedRow> {
  for await (const rows of bodyRows(table, unseen)) yield* rows;
}

/** Where a table is and which of its rows are in its body. */
const frameOf = ({ headings, headerRows, firstRow, rowsRead, setAside, problems }: Table) => ({
  ...{ width: headings.length, headerRows, firstRow, rowsRead },
  setAside: setAside.map(({ reason, row }) => [reason, row]),
  problems: problems.map(({ rule, row }) => [rule, row]),
});

const isCellAsItShouldBe = (given: string, left: string, fate: Fate, heading?: string): boolean =>
  fate === 'keep' || given === '' || isHeading(given, heading) ? given === left : isStandIn(left);

/** Whether a table that was cut has the rows of the one given, and nothing of what was to be cut. */
async function isTableAsItShouldBe(
  { table, redactor, keepsHeadings }: Cut,
  left: Table,
): Promise<boolean> {
  const areHeadingsRight = keepsHeadings
    ? isSame(table.headings, left.headings)
    : left.headings.every(isCutHeading);
  if (!areHeadingsRight || !isSame(frameOf(table), frameOf(left))) return false;
  const others = rowsOf(left);
  for await (const { row, cells } of rowsOf(table)) {
    const next = await others.next();
    if (next.done || next.value.row !== row) return false;
    const other = next.value.cells;
    const isRight = table.headings.every((heading, i) =>
      isCellAsItShouldBe(
        cells[i] ?? '',
        other[i] ?? '',
        redactor.fates[i]!,
        keepsHeadings ? heading : '',
      ),
    );
    if (!isRight) return false;
  }
  return (await others.next()).done === true;
}

/** Whether a file that was cut is read as the one given was, but for what was to be cut. */
export async function isSameButCut(cuts: readonly Cut[], left: Sheet): Promise<boolean> {
  if (left.tables.length !== cuts.length) return false;
  for (const [i, cut] of cuts.entries())
    if (!(await isTableAsItShouldBe(cut, left.tables[i]!))) return false;
  return true;
}
