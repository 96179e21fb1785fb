import { formatCount, inSentence, listWords } from '#lib/charts/format.ts';
import type { GradePair, Pair, ThemePair } from './compare.ts';
import type { Side } from './side.ts';

function tellGrades(pairs: readonly GradePair[], one: Side, other: Side): string[] {
  if (pairs.length === 0) return ['Neither side has a grade.'];
  const say = (kind: GradePair['kind'], verb: string) => {
    const own = pairs.filter((pair) => pair.kind === kind);
    const names = own.map(({ key, one: a, other: b }) =>
      kind === 'same' ? `${inSentence(key)} (${a})` : `${inSentence(key)} (${a}, not ${b})`,
    );
    return own.length === 0 ? [] : [`${verb}: ${listWords(names)}`];
  };
  const parts = [
    ...say('better', 'Better'),
    ...say('weaker', 'Weaker'),
    ...say('same', 'The same'),
  ];
  const count = (kind: GradePair['kind']) => pairs.filter((pair) => pair.kind === kind).length;
  const rest = [
    ...(count('apart') === 0
      ? []
      : [`${formatCount(count('apart'), 'category', 'categories')} cannot be compared`]),
    ...(count('alone') === 0
      ? []
      : [
          `${formatCount(count('alone'), 'category', 'categories')} ${count('alone') === 1 ? 'has' : 'have'} a grade on one side only`,
        ]),
  ];
  const opening = `${one.name} beside ${other.name}.`;
  return [opening, ...parts.map((part) => `${part}.`), ...rest.map((part) => `${part}.`)];
}

function tellThemes(pairs: readonly ThemePair[]): string[] {
  if (pairs.length === 0) return [];
  const count = (kind: ThemePair['kind']) => pairs.filter((pair) => pair.kind === kind).length;
  return [
    `Of ${formatCount(pairs.length, 'theme')} cited for improvement, ${count('both')} ${count('both') === 1 ? 'is' : 'are'} cited on both sides, ${count('one')} only on the first and ${count('other')} only on the other.`,
  ];
}

/** What differs between two sides, in one paragraph. */
export function tellComparison(
  one: Side,
  other: Side,
  grades: readonly GradePair[],
  themes: readonly ThemePair[],
  done: readonly Pair[],
): string {
  const [all] = done;
  const actions = all ? [`Actions complete: ${all.one} beside ${all.other}.`] : [];
  return [...tellGrades(grades, one, other), ...tellThemes(themes), ...actions].join(' ');
}
