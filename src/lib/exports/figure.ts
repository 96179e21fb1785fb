import type { Chart } from '#lib/charts/chart.ts';
import { formatDate } from '#lib/charts/format.ts';
import type { ContractName } from '#lib/contracts/contract.ts';
import { sayFocus } from '#lib/measures/focus.ts';
import type { Scope } from '#lib/measures/filters.ts';

/** A chart with its rows and all its words: what the screen shows and every exporter writes. */
export interface Figure {
  readonly chart: Chart;
  readonly rows: readonly Record<string, unknown>[];
  readonly scope: Scope;
  readonly title: string;
  /** The as-at date and what is counted of what. */
  readonly subtitle: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly source: string;
}

/** A loaded file as it is named under a figure. */
export interface Source {
  readonly name: string;
  readonly credit: string | null;
  readonly contracts: readonly ContractName[];
}

/** Puts a chart's rows and words together; only the files that it reads are named as its source. */
export function makeFigure(
  chart: Chart,
  rows: readonly Record<string, unknown>[],
  scope: Scope,
  sources: readonly Source[],
): Figure {
  const read = sources.filter(({ contracts }) =>
    contracts.some((contract) => chart.reads.includes(contract)),
  );
  return {
    chart,
    rows,
    scope,
    title: chart.title(rows, scope),
    subtitle: `As at ${formatDate(scope.asAt)}. ${chart.counted(rows, scope)}.`,
    summary: chart.summary(rows, scope),
    notes: [
      ...chart.notes(rows, scope),
      ...(chart.isOverTime && scope.from > new Date(0)
        ? [`Shown from ${formatDate(scope.from)} on.`]
        : []),
      ...sayFocus(chart.reads, scope.focus),
    ],
    source: nameSources(read),
  };
}

/** File names, with those of the same credit together; a file of several tables is named once. */
function nameSources(sources: readonly Source[]): string {
  const credits = [...new Set(sources.map(({ credit }) => credit))];
  const groups = credits.map((credit) => {
    const names = sources.filter((source) => source.credit === credit).map(({ name }) => name);
    return [...new Set(names)].join(', ') + (credit === null ? '' : ` (${credit})`);
  });
  return groups.length === 0 ? '' : `Source: ${groups.join('; ')}.`;
}
