/**
 * The cells of a text as Excel takes it apart: a quotation mark means something only where a cell
 * begins, and without one a line ends wherever it ends.
 */
export function takeApart(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    }
    while (at < text.length && text[at] !== separator && !/[\r\n]/.test(text[at]!))
      cell += text[at++];
    rows.at(-1)!.push(cell);
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    rows.push([]);
  }
  return rows;
}

const isNumber = (cell: string) => cell.trim() !== '' && Number.isFinite(Number(cell));

/** Whether a spreadsheet takes a cell for a formula at all. */
export const isFormula = (cell: string): boolean =>
  /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && !isNumber(cell);

/** Whether it could call for something by it: a mere sign before words calls for nothing. */
export const isCalling = (cell: string): boolean =>
  isFormula(cell) && (/^[\s\p{Cc}\p{Cf}]*[=@＝＠]/u.test(cell) || /\w\(|[|!]/.test(cell));
