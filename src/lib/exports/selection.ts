import { categoryLabel, formatDate, inSentence, listWords } from '#lib/charts/format.ts';
import type { Choices } from '#lib/measures/choices.ts';
import type { Comparators, Scope } from '#lib/measures/filters.ts';
import { listFocus } from '#lib/measures/focus.ts';

/** More than so many names would be a list that nobody reads. */
const mostNamed = 6;

/** Says in one sentence what of all that is loaded is shown. It never names an owner. */
export function saySelection(scope: Scope, choices: Choices): string {
  const { provider, category, asAt, from, inspection, comparators, focus } = scope;
  const nameOf = (key: string) => choices.providers.find((one) => one.key === key)?.name ?? key;
  const begin = from > new Date(0) ? `from ${formatDate(from)} ` : '';
  const words = [
    provider === '' ? 'every authority' : nameOf(provider),
    category === null ? 'all categories' : inSentence(categoryLabel(category)),
    `${begin}up to ${formatDate(asAt)}`,
    ...(inspection ? [`the inspection published on ${formatDate(inspection)}`] : []),
    ...(comparators ? [`compared with ${sayComparators(comparators, provider, nameOf)}`] : []),
    ...listFocus(['judgements', 'inspections', 'findings', 'actions'], focus).map(
      (narrowed) => `only ${narrowed}`,
    ),
  ];
  return `Shown: ${words.join('; ')}.`;
}

function sayComparators(
  { keys, words }: Comparators,
  provider: string,
  nameOf: (key: string) => string,
): string {
  const others = keys.filter((key) => key !== provider);
  return others.length > mostNamed ? words : `${words} (${listWords(others.map(nameOf))})`;
}
