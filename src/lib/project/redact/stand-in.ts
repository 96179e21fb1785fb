import { cellType, isBlank } from '#lib/intake/cell-type.ts';
import { foldHeading } from '#lib/intake/headings.ts';

/**
 * What stands where a text was cut, so that a cell that held something still does: what counts as
 * given, and which rows are rows, follows from that. It has no word of four letters, by which themes
 * are suggested, and no type but that of text.
 */
export const standIn = (number = 1): string => (number === 1 ? '[cut]' : `[cut ${number}]`);

/** The same in a column that nothing is read from, and by the types of which headings may be told. */
export const standInAlike = (text: string): string =>
  cellType(text) === 'text' ? standIn() : 'cut-0';

export const isStandIn = (text: string): boolean => /^(\[cut( \d+)?\]|cut-0)$/.test(text);

/** A cell that only repeats its heading, as files that were pasted together do; it stays. */
export const isHeading = (text: string, heading = ''): boolean =>
  heading !== '' && foldHeading(text) === foldHeading(heading);

/** Headings of which nothing stays but that they differ. */
export const cutHeadings = (cells: readonly string[]): string[] =>
  cells.map((cell, i) => (isBlank(cell) ? '' : standIn(i + 1)));

/** Whether a heading, which may be joined of several rows, is all cut. */
export const isCutHeading = (heading: string): boolean => /^(\[cut( \d+)?\] ?)*$/.test(heading);

/** A row of which nothing stays. */
export const cutAll = (cells: readonly string[]): string[] =>
  cells.map((cell) => (isBlank(cell) ? '' : standIn()));

/** A note beside a table, which is told by how its first words end. */
export function cutNote(cells: readonly string[]): string[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const isAlone = cells.findLastIndex((cell) => !isBlank(cell)) === first;
  return cutAll(cells).map((cell, i) => (i === first ? `${cell}${isAlone ? '.' : ':'}` : cell));
}
