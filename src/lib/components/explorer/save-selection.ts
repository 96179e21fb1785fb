import type { Contract } from '#lib/contracts/contract.ts';
import type { ExplorerColumn } from '#lib/explorer/columns.ts';
import { readRows, type ExploredRow, type RowId } from '#lib/explorer/questions.ts';
import { writeBody, writeHead } from '#lib/exports/csv.ts';
import type { Query } from '#lib/workspace/view.svelte.ts';

/** So many are written at once that the page still answers between two. */
const written = 1000;
const read = 5 * written;

/** The page draws and listens before it goes on. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Every row of a list of ids as CSV, in the order of the list and of the columns that are wanted.
 * `onprogress` is told how many rows are written.
 */
export async function writeSelection(
  contract: Contract,
  columns: readonly ExplorerColumn[],
  ids: readonly RowId[],
  query: Query,
  onprogress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const parts = [writeHead(columns)];
  for (let start = 0; start < ids.length; start += read) {
    const wanted = ids.slice(start, start + read);
    const found = await query<ExploredRow>(readRows(contract, wanted), signal);
    const byId = new Map(found.map((row) => [row.id, row]));
    for (let from = 0; from < wanted.length; from += written) {
      const rows = wanted.slice(from, from + written).map((id) => byId.get(id)!);
      parts.push(writeBody<Record<string, unknown>>(columns, rows));
      onprogress(start + from + rows.length);
      await nextTask();
      signal.throwIfAborted();
    }
  }
  return new Blob(parts, { type: 'text/csv' });
}
