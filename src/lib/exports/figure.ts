import {
  numberWithin,
  sayAnnotation,
  type Annotation,
  type Numbered,
} from '#lib/charts/annotation.ts';
import type { Chart } from '#lib/charts/chart.ts';
import { formatDate } from '#lib/charts/format.ts';
import type { ContractName } from '#lib/contracts/contract.ts';
import { closeRows, closeTurned } from '#lib/contracts/turning.ts';
import { sayFocus } from '#lib/measures/focus.ts';
import type { Scope } from '#lib/measures/filters.ts';

/** A chart with its rows and all its words: what the screen shows and every exporter writes. */
export interface Figure {
  readonly chart: Chart;
  readonly rows: readonly Record<string, unknown>[];
  readonly scope: Scope;
  /** What the user wrote about days that it shows. */
  readonly annotations: readonly Numbered[];
  /** At most ten words. */
  readonly title: string;
  /** The as-at date and what is counted of what. */
  readonly subtitle: string;
  readonly summary: string;
  /** What there is to see, in a few words: the title of a slide. */
  readonly finding: string;
  /** What stands in place of the picture for who cannot see it: the summary, or the user's own words. */
  readonly alternative: string;
  /** How it is counted, as it is published for analysts; reports say it in the words of the chart. */
  readonly definition: string;
  /** What is shown of all that is loaded, in a sentence; empty where nothing was said. */
  readonly selection: string;
  readonly notes: readonly string[];
  readonly source: string;
}

/** A loaded file as it is named under a figure. */
export interface Source {
  readonly name: string;
  readonly credit: string | null;
  readonly contracts: readonly ContractName[];
}

/** What a figure is made in: what the page shows, of which files, and what was said about it. */
export interface Setting {
  readonly scope: Scope;
  readonly sources: readonly Source[];
  readonly annotations?: readonly Annotation[];
  /** The published definition of the measure. */
  readonly definition?: string;
  /** The user's own words for who cannot see the picture. */
  readonly alternative?: string | null;
  readonly selection?: string;
}

/** Puts a chart's rows and words together; only the files that it reads are named as its source. */
export function makeFigure(
  chart: Chart,
  rows: readonly Record<string, unknown>[],
  { scope, sources, annotations = [], definition = '', alternative, selection = '' }: Setting,
): Figure {
  const shown = chart.span ? numberWithin(annotations, chart.span(rows)) : [];
  const told = closeRows(rows);
  const summary = chart.summary(told, scope);
  const counted = chart.counted(told, scope);
  return {
    chart,
    rows,
    scope,
    annotations: shown,
    title: chart.title(told, scope),
    subtitle: `As at ${formatDate(scope.asAt)}. ${counted}.`,
    summary,
    finding: chart.finding?.(told, scope) ?? counted,
    alternative: closeTurned(alternative ?? summary),
    definition,
    selection,
    notes: [
      ...chart.notes(told, scope),
      ...(chart.isOverTime && scope.from > new Date(0)
        ? [`Shown from ${formatDate(scope.from)} on.`]
        : []),
      ...sayFocus(chart.reads, scope.focus),
      ...shown.map(sayAnnotation),
    ],
    source: nameSources(sources, chart.reads),
  };
}

/**
 * The files from which these tables are read, in a sentence: those of the same credit together, and a
 * file of several tables once.
 */
export function nameSources(all: readonly Source[], reads: readonly ContractName[]): string {
  const sources = all.filter(({ contracts }) =>
    contracts.some((contract) => reads.includes(contract)),
  );
  const credits = [...new Set(sources.map(({ credit }) => credit))];
  const groups = credits.map((credit) => {
    const names = sources.filter((source) => source.credit === credit).map(({ name }) => name);
    return (
      [...new Set(names)].map(closeTurned).join(', ') +
      (credit === null ? '' : ` (${closeTurned(credit)})`)
    );
  });
  return groups.length === 0 ? '' : `Source: ${groups.join('; ')}.`;
}
