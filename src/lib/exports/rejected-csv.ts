import { writeTable } from './csv.ts';

/** A rejected row with its cells as the file has them, and what is wrong with it. */
export interface Rejected {
  readonly cells: readonly string[];
  readonly row: number;
  readonly column: string;
  readonly reason: string;
  readonly suggestion: string;
}

const remarks = [
  { key: 'row', title: 'Row' },
  { key: 'column', title: 'Column' },
  { key: 'reason', title: 'Reason' },
  { key: 'suggestion', title: 'Suggestion' },
] as const;

/** The rejected rows to be corrected and given again: the columns of the file, then what is wrong. */
export function writeRejected(headings: readonly string[], rows: readonly Rejected[]): string {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, i) => ({
    key: `cell ${i}`,
    title: headings[i] ?? '',
  }));
  const records = rows.map(({ cells, ...remark }) => ({
    ...Object.fromEntries(cells.map((cell, i) => [`cell ${i}`, cell])),
    ...remark,
  }));
  return writeTable<Record<string, unknown>>([...columns, ...remarks], records);
}
