import {
  categories,
  frameworks,
  grades,
  inspectionTypes,
  statuses,
} from '#lib/contracts/vocabularies.ts';
import type { Vocabulary } from '#lib/contracts/vocabularies.ts';
import { closeTurned } from '#lib/contracts/turning.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthOf = (date: Date) => months[date.getUTCMonth()]!;

/** "31 March 2015"; dates are midnight UTC and mean that day everywhere. */
export const formatDate = (date: Date): string =>
  `${date.getUTCDate()} ${monthOf(date)} ${date.getUTCFullYear()}`;

/** "Mar 2015". */
export const formatMonth = (date: Date): string =>
  `${monthOf(date).slice(0, 3)} ${date.getUTCFullYear()}`;

/** Halves go up: the one place where a number is rounded. 0.285 × 100 is 28.5 here, not 28.499…. */
export const round = (number: number): number => Math.floor(Number(number.toPrecision(12)) + 0.5);

/** A rate between 0 and 1 as whole per cent. */
export const formatPercent = (rate: number): string => `${round(rate * 100)}%`;

// Made once: a number asked for its own words makes a format anew, which is slower than drawing it.
const british = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** "1,320"; of parts, thousandths at most. */
export const formatNumber = (number: number): string => british.format(number);

/** "1 visit", "2 visits". */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** "a, b and c". */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** What stands in a file for a number too small to be shown. */
export const suppressed = 'c';

/** A value as the table under a chart shows it; an empty cell where there is none. */
export function formatCell(value: unknown, label = (value: string) => value): string {
  if (value instanceof Date) return formatDate(value);
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'string' ? label(value) : '';
}

/** What a vocabulary calls a value; an authority's own value is its own label, fit for a sentence. */
export const labelIn = (vocabulary: Vocabulary) => {
  const labels = new Map(vocabulary.map(({ value, label }) => [value, label]));
  return (value: string): string => labels.get(value) ?? closeTurned(value);
};

export const categoryLabel = labelIn(categories);
export const gradeLabel = labelIn(grades);
export const inspectionTypeLabel = labelIn(inspectionTypes);
export const statusLabel = labelIn(statuses);

export const frameworkLabel = (value: string): string =>
  frameworks.find((framework) => framework.value === value)?.short ?? closeTurned(value);

const movements: Readonly<Record<string, string>> = {
  improved: 'Improved',
  same: 'Same',
  declined: 'Declined',
  not_comparable: 'Not comparable',
};

export const movementLabel = (movement: string): string => movements[movement] ?? movement;

/** Within a sentence: "Children in care" is "children in care", but "LSCB" stays. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

const order = new Map(categories.map(({ value }, i) => [value, i]));

/** Categories in the order of the vocabulary, then an authority's own in alphabetical order. */
export const compareCategories = (a: string, b: string): number =>
  (order.get(a) ?? order.size) - (order.get(b) ?? order.size) || a.localeCompare(b, 'en-GB');

/** " at 31 March 2015", or nothing if that is the as-at date, which stands beside it anyway. */
export const atDate = (date: Date, asAt: Date): string =>
  date.getTime() === asAt.getTime() ? '' : ` at ${formatDate(date)}`;
