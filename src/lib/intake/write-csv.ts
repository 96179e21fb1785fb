const writeCell = (cell: string) =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The cells as one CSV record, without its line end. */
export const writeRecord = (cells: readonly string[]) => cells.map(writeCell).join(',');
