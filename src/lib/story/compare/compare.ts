import { categoryLabel, compareCategories, gradeLabel } from '#lib/charts/format.ts';
import type { Comparison } from '#lib/contracts/reference.ts';
import type { GradeRow, Side } from './side.ts';

/** One line of a comparison: what each side has, and the difference in words. */
export type Pair = {
  readonly key: string;
  readonly one: string;
  readonly other: string;
  readonly difference: string;
};

const none = 'None';

const keysOf = <T>(one: readonly T[], other: readonly T[], keyOf: (row: T) => string) => [
  ...new Set([...one, ...other].map(keyOf)),
];

/** Whether two grades of a line may be compared, and why or why not, as the crosswalk has it. */
function findComparison(crosswalk: readonly Comparison[], line: string, a: GradeRow, b: GradeRow) {
  const [from, to] = a.published <= b.published ? [a, b] : [b, a];
  return crosswalk.find(
    (one) =>
      one.line === line &&
      one.from.includes(from.framework ?? '') &&
      one.to.includes(to.framework ?? ''),
  );
}

export type GradePair = Pair & { readonly kind: 'better' | 'same' | 'weaker' | 'apart' | 'alone' };

function compareGrades(
  crosswalk: readonly Comparison[],
  line: string,
  a: GradeRow | undefined,
  b: GradeRow | undefined,
): GradePair {
  const say = (row: GradeRow | undefined) => (row ? gradeLabel(row.grade) : none);
  const pair = { key: categoryLabel(line), one: say(a), other: say(b) };
  if (!a || !b) return { ...pair, kind: 'alone', difference: 'Only one side has a grade' };
  const comparison = findComparison(crosswalk, line, a, b);
  if (comparison?.class !== 'A' && comparison?.class !== 'B') {
    const reason = comparison?.reason ?? 'The frameworks do not judge the same thing.';
    return { ...pair, kind: 'apart', difference: `Not comparable. ${reason}` };
  }
  const steps = b.rank - a.rank;
  if (steps === 0) return { ...pair, kind: 'same', difference: 'Same' };
  const size = Math.abs(steps) === 1 ? 'one grade' : `${Math.abs(steps)} grades`;
  return steps > 0
    ? { ...pair, kind: 'better', difference: `Better by ${size}` }
    : { ...pair, kind: 'weaker', difference: `Weaker by ${size}` };
}

/** Grade beside grade; the difference is that of the first side from the other. */
export function pairGrades(
  { grades: one }: Side,
  { grades: other }: Side,
  crosswalk: readonly Comparison[],
): GradePair[] {
  const lines = keysOf(one, other, ({ line }) => line).sort(compareCategories);
  const find = (rows: readonly GradeRow[], line: string) => rows.find((row) => row.line === line);
  return lines.map((line) => compareGrades(crosswalk, line, find(one, line), find(other, line)));
}

export type ThemePair = Pair & { readonly kind: 'both' | 'one' | 'other' };

/** Which themes each side cites as areas for improvement. */
export function pairThemes({ themes: one }: Side, { themes: other }: Side): ThemePair[] {
  const areasIn = (rows: Side['themes'], theme: string) =>
    rows.find((row) => row.theme === theme)?.areas ?? 0;
  const say = (areas: number) =>
    areas === 0 ? 'Not cited' : `Cited ${areas === 1 ? 'once' : `${areas} times`}`;
  return keysOf(one, other, ({ theme }) => theme)
    .sort((a, b) => a.localeCompare(b, 'en-GB'))
    .map((theme) => {
      const [a, b] = [areasIn(one, theme), areasIn(other, theme)];
      const kind = a > 0 && b > 0 ? 'both' : a > 0 ? 'one' : 'other';
      const words = {
        both: 'On both sides',
        one: 'Only on the first side',
        other: 'Only on the other side',
      };
      return { key: theme, one: say(a), other: say(b), kind, difference: words[kind] };
    });
}

/** The counts of actions that the words of a line are made of stay with them. */
export type DonePair = Pair &
  Readonly<Record<'oneClosed' | 'oneLive' | 'otherClosed' | 'otherLive', number>>;

const total = (rows: Side['done']) =>
  rows.reduce((sum, { closed, live }) => ({ closed: sum.closed + closed, live: sum.live + live }), {
    closed: 0,
    live: 0,
  });

const rateOf = ({ closed, live }: { closed: number; live: number }) =>
  live === 0 ? none : `${closed} of ${live}`;

/** Actions complete by category, and of all; numbers are counts of actions. */
export function pairDone({ done: one }: Side, { done: other }: Side): DonePair[] {
  const find = (rows: Side['done'], category: string) =>
    rows.find((row) => row.category === category) ?? { closed: 0, live: 0 };
  const pair = (
    key: string,
    a: ReturnType<typeof total>,
    b: ReturnType<typeof total>,
  ): DonePair => {
    const more = a.closed - b.closed;
    const words =
      more === 0 ? 'As many complete' : `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} complete`;
    return {
      key,
      one: rateOf(a),
      other: rateOf(b),
      difference: words,
      oneClosed: a.closed,
      oneLive: a.live,
      otherClosed: b.closed,
      otherLive: b.live,
    };
  };
  const categories = keysOf(one, other, ({ category }) => category).sort(compareCategories);
  if (categories.length === 0) return [];
  return [
    pair('All categories', total(one), total(other)),
    ...categories.map((category) =>
      pair(categoryLabel(category), find(one, category), find(other, category)),
    ),
  ];
}
