/** What the text of a cell looks like, as far as that helps to tell headings from rows. */
export type CellType = 'blank' | 'number' | 'date' | 'time' | 'address' | 'code' | 'text';

const patterns: readonly (readonly [CellType, RegExp])[] = [
  ['number', /^[-+(]?\s?[£$€]?\s?(\d{1,3}([ ,.']\d{3})+|\d+)?([.,]\d+)?\s?[%)]?(e[-+]?\d+)?$/i],
  ['date', /^\d{1,4}[-/. ](\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}([T ]\d{1,2}:\d{2}.*)?$/i],
  [
    'date',
    /^(\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-. ,]+(\d{1,2},? )?\d{2,4}$/i,
  ],
  ['time', /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i],
  ['address', /^((https?|ftp):\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['code', /^[a-z\d]+([-_/.][a-z\d]+)*$/i],
];

/** The type of a cell; a text without any digit, such as a heading, is 'text'. */
export function cellType(cell: string): CellType {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (text.length > 60 || !/[\d@:]/.test(text))
    return /^www\./i.test(text) ? 'address' : longType(text);
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

const longType = (text: string): CellType =>
  /^(https?|ftp):\/\/\S+$/i.test(text) ? 'address' : 'text';

export const isBlank = (cell: string): boolean => cell.trim() === '';

/** How many cells of a row hold something. */
export const countFilled = (row: readonly string[]): number =>
  row.reduce((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);

/** The type that at least eight in ten filled cells of each column share, or null. */
export function columnTypes(rows: readonly (readonly string[])[]): (CellType | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const counts = new Map<CellType, number>();
    let filled = 0;
    for (const row of rows) {
      const type = cellType(row[column] ?? '');
      if (type === 'blank') continue;
      filled++;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    const [type, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
    return count * 10 >= filled * 8 ? type : null;
  });
}
