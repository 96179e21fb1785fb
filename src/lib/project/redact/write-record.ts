import type { Dialect } from '#lib/intake/sheet.ts';

function writeCell(cell: string, { delimiter, quote, escape }: Dialect): string {
  const isParted = [delimiter, '\n', '\r'].some((mark) => cell.includes(mark));
  if (quote === null) {
    if (isParted) throw new Error('What is left of it cannot be written without quotation marks.');
    return cell;
  }
  if (!isParted && !cell.includes(quote) && cell === cell.trim()) return cell;
  const inside =
    escape === 'doubled'
      ? cell.replaceAll(quote, quote + quote)
      : cell.replace(/\\(?=["'\\]|$)/g, '\\\\').replaceAll(quote, `\\${quote}`);
  return quote + inside + quote;
}

/** The cells as one record of a file of this dialect, without its line end. */
export const writeRecord = (cells: readonly string[], dialect: Dialect): string =>
  cells.map((cell) => writeCell(cell, dialect)).join(dialect.delimiter);
