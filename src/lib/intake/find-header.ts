import { columnTypes, countFilled, isBlank, type CellType } from './cell-type.ts';
import type { IsKnown } from './detect-dialect.ts';

type Row = readonly string[];

/** Titles above a table are few; headings further down belong to another table of the sheet. */
const ROWS_SEARCHED = 50;
/** Rows below the headings by which the types of the columns are told. */
const ROWS_TYPED = 200;
const MOST_HEADER_ROWS = 3;
const LONGEST_HEADING = 200;

/** Where the headings of a table are; both 0, counted from 1, where it has none. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly headings: readonly string[];
}

const isTyped = (type: CellType | null | undefined): type is CellType =>
  type !== undefined && type !== null && type !== 'text' && type !== 'blank';

/**
 * Whether a row can only be one of headings: where the rows of the table have numbers, dates or
 * codes, it has words.
 */
export function isHeadingRow(row: Row, types: readonly (CellType | null)[]): boolean {
  const own = columnTypes([row]);
  const typed = types.flatMap((type, column) => (isTyped(type) ? [column] : []));
  const filled = typed.filter((column) => (own[column] ?? null) !== null);
  if (typed.length === 0 || filled.length * 2 <= typed.length) return false;
  return filled.every((column) => own[column] === 'text');
}

/** A year over a column of numbers is a heading all the same. */
const year = /^(19|20)\d\d([-/](19|20)?\d\d)?$/;

/** Whether a row holds values of the kinds that stand under it, so that it is no row of headings. */
function isLikeRows(row: Row, types: readonly (CellType | null)[]): boolean {
  const own = columnTypes([row.filter((_, i) => i < types.length)]);
  const typed = types.flatMap((type, column) => (isTyped(type) ? [column] : []));
  const alike = typed.filter((c) => own[c] === types[c] && !year.test(row[c]!.trim()));
  return alike.length > 0 && alike.length * 2 >= typed.filter((c) => own[c]).length;
}

/** The cells up to the last that is not blank. */
export const trimRow = (row: Row): Row =>
  row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1);

/** How many cells are filled in the usual row. */
function usualFill(rows: readonly Row[]): number {
  const fills = rows.map(countFilled).filter((fill) => fill > 0);
  return fills.sort((a, b) => a - b)[Math.floor(fills.length / 2)] ?? 0;
}

/** Headings over several rows are joined; a word of the group above stands only where it is needed. */
function joinRows(rows: readonly Row[], group: Row | null): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const joined = Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => (row[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' '),
  );
  const above = group ?? (rows.length > 1 ? rows[0]! : []);
  const seen = new Set<string>();
  const twice = new Set(joined.filter((heading) => seen.size === seen.add(heading).size));
  let name = '';
  return joined.map((heading, column) => {
    const own = (above[column] ?? '').trim();
    name = own || name;
    const isAmbiguous = heading !== '' && twice.has(heading);
    return isAmbiguous && name !== '' && (group || own === '') ? `${name} ${heading}` : heading;
  });
}

/** A row of names over groups of columns: some cells, far apart, over a row with many more. */
function isGroupRow(row: Row | undefined, below: Row): row is Row {
  if (!row) return false;
  const filled = countFilled(row);
  return filled > 1 && filled * 2 <= countFilled(below) && row.every((cell) => cell.length < 80);
}

function describe(
  rows: readonly Row[],
  first: number,
  types: readonly (CellType | null)[],
): Header {
  let last = first;
  while (
    last - first + 1 < MOST_HEADER_ROWS &&
    rows[last + 1] !== undefined &&
    isHeadingRow(rows[last + 1]!, types)
  )
    last++;
  const block = rows.slice(first, last + 1).map(trimRow);
  const above = rows[first - 1];
  const group = isGroupRow(above, block[0]!) ? above : null;
  return { first: first + (group ? 0 : 1), last: last + 1, headings: joinRows(block, group) };
}

const typesUnder = (rows: readonly Row[], row: number) => columnTypes(rows.slice(row + 1));

/** Whether most rows go on to a column, be it with blanks. */
const isAsWide = (rows: readonly Row[], width: number) =>
  rows.filter((row) => row.length >= width).length * 2 > rows.length;

const isWords = (row: Row) => columnTypes([row]).every((type) => type === null || type === 'text');

/**
 * The first row about as full as is usual. A row with a blank line under it is a title rather, if
 * another may have the headings; and so is one that a row of words twice as full follows.
 */
function findFullRow(rows: readonly Row[], fill: number): number {
  const isFull = (row: Row) => {
    const filled = countFilled(row);
    return filled * 2 > fill && filled > (fill > 2 ? 1 : 0);
  };
  const first = rows.findIndex(isFull);
  if (first < 0) return first;
  const next = rows[first + 1];
  if (next && countFilled(next) === 0) {
    const later = rows.findIndex((row, i) => i > first && isFull(row));
    if (later > 0 && isHeadingRow(rows[later]!, typesUnder(rows, later))) return later;
  }
  const fuller = rows.findIndex(
    (row, i) =>
      i > first &&
      countFilled(row) >= 2 * countFilled(rows[first]!) &&
      isWords(row) &&
      isAsWide(rows.slice(i + 1), countFilled(row)),
  );
  return fuller < 0 ? first : fuller;
}

const typesBelow = (rows: readonly Row[], row: number) =>
  columnTypes(rows.slice(row + 1 + MOST_HEADER_ROWS, row + 1 + MOST_HEADER_ROWS + ROWS_TYPED));

/**
 * Finds the headings among the first rows of a file: the first row that is known; else the first that
 * is about as full as the rows of the table, unless it holds values like those under it. A person may
 * have said in which row they are.
 */
export function findHeader(rows: readonly Row[], isKnown: IsKnown, said?: number): Header {
  const none: Header = { first: 0, last: 0, headings: [] };
  if (said === 0) return none;
  if (said !== undefined) {
    const row = rows[said - 1] ?? [];
    const group = isGroupRow(rows[said - 2], row) ? rows[said - 2]! : null;
    return {
      first: group ? said - 1 : said,
      last: said,
      headings: joinRows([trimRow(row)], group),
    };
  }
  const searched = rows.slice(0, ROWS_SEARCHED);
  const known = searched.findIndex((row) => isKnown(trimRow(row)));
  if (known >= 0) return describe(rows, known, typesBelow(rows, known));

  const fill = usualFill(rows.slice(0, ROWS_TYPED));
  const full = findFullRow(searched, fill);
  if (full < 0) return none;
  const row = rows[full]!;
  const below = rows.slice(full + 1);
  const types = columnTypes(below.slice(0, ROWS_TYPED));
  if (row.some((cell) => cell.length > LONGEST_HEADING)) return none;
  if (below.length > 0 && isLikeRows(row, types)) return none;
  return describe(rows, full, below.length > MOST_HEADER_ROWS ? typesBelow(rows, full) : types);
}
