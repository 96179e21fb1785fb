import { formatCount } from '#lib/charts/format.ts';
import type { Listing, TableColumn } from '#lib/tables/table.ts';
import type { DonePair, GradePair, Pair, ThemePair } from './compare.ts';
import type { Side } from './side.ts';

type Sides = readonly [one: Side, other: Side];

const columnsOf = (what: string, [one, other]: Sides): TableColumn<keyof Pair>[] => [
  { key: 'key', title: what },
  { key: 'one', title: one.name },
  { key: 'other', title: other.name },
  { key: 'difference', title: 'Difference' },
];

/** The measures whose definitions the tables of a comparison rest on. */
export const pairMeasures = ['judgement_as_at', 'findings', 'action_as_at'] as const;

export type PairMeasure = (typeof pairMeasures)[number];

export const listGrades = (...sides: Sides): Listing<GradePair> => ({
  id: 'compare-grades',
  title: 'Grades',
  reads: ['judgements'],
  measure: 'judgement_as_at',
  columns: columnsOf('Category', sides),
  summary(pairs) {
    const compared = pairs.filter(({ kind }) => kind !== 'apart' && kind !== 'alone');
    return `Beside ${sides[1].name}: ${compared.length} of ${formatCount(pairs.length, 'category', 'categories')} can be compared.`;
  },
});

export const listThemes = (...sides: Sides): Listing<ThemePair> => ({
  id: 'compare-themes',
  title: 'Themes cited for improvement at the latest inspection',
  reads: ['findings'],
  measure: 'findings',
  columns: columnsOf('Theme', sides),
  summary(pairs) {
    const both = pairs.filter(({ kind }) => kind === 'both').length;
    return `Beside ${sides[1].name}: ${both} of ${formatCount(pairs.length, 'theme')} ${both === 1 ? 'is' : 'are'} cited on both sides.`;
  },
});

const sayDone = (closed: number, live: number) =>
  live === 0
    ? 'no action is live'
    : `${closed} of ${formatCount(live, 'live action')} ${closed === 1 ? 'is' : 'are'} complete`;

/** The first line is the sum of the others, so that one of them could be worked out from the rest. */
export const listDone = (...sides: Sides): Listing<DonePair> => ({
  id: 'compare-completion',
  title: 'Actions complete',
  reads: ['actions'],
  measure: 'action_as_at',
  columns: columnsOf('Category', sides),
  counting: (['one', 'other'] as const).map((side) => ({
    parts: [`${side}Closed`],
    whole: `${side}Live`,
    hasRest: true,
    rates: [side, 'difference'],
    sums: [[]],
  })),
  summary([all]) {
    if (!all) return 'Neither side has live actions.';
    const first = sayDone(all.oneClosed, all.oneLive);
    const second = sayDone(all.otherClosed, all.otherLive);
    return `Beside ${sides[1].name}: ${first} on the first side, ${second} on the other.`;
  },
});
