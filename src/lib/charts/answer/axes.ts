import { formatCount, formatDate, formatNumber } from '../format.ts';

type Row = Readonly<Record<string, unknown>>;

/** A column of an answer, as far as a drawing needs to know it. */
interface Column {
  readonly name: string;
  readonly kind: 'number' | 'date' | 'text';
}

/** One row of an answer as it is drawn: what it is called, where it stands, how much it is. */
export interface Mark {
  readonly label: string;
  readonly day: Date | null;
  readonly amount: number;
}

/** How an answer whose columns nobody chose is drawn. */
export interface Sketch {
  readonly shape: 'bars' | 'line';
  /** The names of the columns. */
  readonly across: string;
  readonly up: string;
  readonly marks: readonly Mark[];
  /** The rows that are not drawn, in a sentence; empty if there are none. */
  readonly left: string;
}

/** More bars than this nobody reads. */
const mostBars = 40;

const nameOf = (value: unknown): string => {
  if (value instanceof Date) return formatDate(value);
  return typeof value === 'string' && value !== '' ? value : '(empty)';
};

/**
 * The first column of text or dates against the first of numbers: a line where each row has a day of
 * its own, and otherwise a bar a row. A sentence where the columns do not lend themselves to it.
 */
export function sketch(columns: readonly Column[], rows: readonly Row[]): Sketch | string {
  const across = columns.find(({ kind }) => kind !== 'number');
  const up = columns.find(({ kind }) => kind === 'number');
  if (!up) return 'No chart fits: none of the columns holds numbers.';
  if (!across)
    return 'No chart fits: none of the columns holds texts or dates to set the numbers against.';
  const marks = rows.flatMap((row): Mark[] => {
    const [place, amount] = [row[across.name], row[up.name]];
    const day = place instanceof Date ? place : null;
    return typeof amount === 'number' && Number.isFinite(amount)
      ? [{ label: nameOf(place), day, amount }]
      : [];
  });
  if (marks.length === 0) return `No chart fits: ${up.name} is empty in every row.`;
  const days = new Set(marks.map(({ day }) => day?.getTime()));
  const isLine = marks.length > 1 && days.size === marks.length && !days.has(undefined);
  const shape = isLine ? 'line' : 'bars';
  const drawn = isLine
    ? marks.toSorted((a, b) => a.day!.getTime() - b.day!.getTime())
    : marks.slice(0, mostBars);
  return {
    shape,
    across: across.name,
    up: up.name,
    marks: drawn,
    left: sayLeft(rows, marks, drawn),
  };
}

function sayLeft(rows: readonly Row[], marks: readonly Mark[], drawn: readonly Mark[]): string {
  const empty = rows.length - marks.length;
  const few = drawn.length < marks.length;
  return [
    ...(few ? [`The first ${drawn.length} of ${formatNumber(marks.length)} rows are drawn.`] : []),
    ...(empty > 0 ? [`${formatCount(empty, 'row')} without a number left out.`] : []),
  ].join(' ');
}

/** One true sentence: the drawing for those who do not see it. */
export function sayIt({ shape, across, up, marks, left }: Sketch): string {
  const most = marks.reduce((best, mark) => (mark.amount > best.amount ? mark : best));
  const least = marks.reduce((best, mark) => (mark.amount < best.amount ? mark : best));
  const number = ({ label, amount }: Mark) => `${formatNumber(amount)} for ${label}`;
  const range =
    marks.length === 1 ? number(most) : `the most is ${number(most)}, the least ${number(least)}`;
  return `${shape === 'line' ? 'A line' : 'Bars'} of ${up} by ${across}: ${range}. ${left}`.trim();
}
