import { categoryLabel, formatDate, inSentence, listWords } from '#lib/charts/format.ts';
import { lineOf } from '#lib/charts/lines.ts';
import type { Chart } from '#lib/charts/chart.ts';
import type { Choices } from '#lib/measures/choices.ts';
import type { Comparators, Scope } from '#lib/measures/filters.ts';
import { listFocus } from '#lib/measures/focus.ts';

/** More than so many names would be a list that nobody reads. */
const mostNamed = 6;

type NameOf = (key: string) => string;

/** Which of the filters a chart follows, or a table, which is never over time. */
export type Following = Pick<Chart, 'isAmong' | 'isOverTime' | 'reads'>;

/** What is shown of everything, and not by one chart, is said with every filter. */
const everything: Following = {
  isOverTime: true,
  reads: ['judgements', 'inspections', 'findings', 'actions'],
};

/** Says in one sentence what of all that is loaded is shown, by a chart or at all. It never names an owner. */
export function saySelection(
  scope: Scope,
  { providers }: Choices,
  { isAmong = false, isOverTime = false, reads }: Following = everything,
): string {
  const nameOf: NameOf = (key) => providers.find((one) => one.key === key)?.name ?? key;
  const { asAt, from, focus } = scope;
  const begin = isOverTime && from > new Date(0) ? `from ${formatDate(from)} ` : '';
  const words = [
    ...(isAmong ? sayAll(scope, nameOf) : sayOne(scope, nameOf)),
    `${begin}up to ${formatDate(asAt)}`,
    ...(isAmong ? [] : sayMore(scope, nameOf)),
    ...listFocus(reads, focus).map((narrowed) => `only ${narrowed}`),
  ];
  return `Shown: ${words.join('; ')}.`;
}

/** One authority, or all where none is chosen. */
const sayOne = ({ provider, category }: Scope, nameOf: NameOf): string[] => [
  provider === '' ? 'every authority' : nameOf(provider),
  category === null ? 'all categories' : inSentence(categoryLabel(category)),
];

/** All authorities or the comparators, on one line of grades. */
const sayAll = ({ category, comparators }: Scope, nameOf: NameOf): string[] => [
  comparators === null ? 'every authority' : sayComparators(comparators, comparators.keys, nameOf),
  inSentence(categoryLabel(lineOf(category) ?? 'overall')),
];

const sayMore = ({ provider, inspection, comparators }: Scope, nameOf: NameOf): string[] => [
  ...(inspection ? [`the inspection published on ${formatDate(inspection)}`] : []),
  ...(comparators
    ? [
        `compared with ${sayComparators(
          comparators,
          comparators.keys.filter((key) => key !== provider),
          nameOf,
        )}`,
      ]
    : []),
];

const sayComparators = ({ words }: Comparators, keys: readonly string[], nameOf: NameOf): string =>
  keys.length > mostNamed ? words : `${words} (${listWords(keys.map(nameOf))})`;
