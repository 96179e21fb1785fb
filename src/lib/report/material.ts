import type { Annotation } from '#lib/charts/annotation.ts';
import type { Discretion } from '#lib/exports/discretion.ts';
import type { Figure, Source } from '#lib/exports/figure.ts';
import type { Following } from '#lib/exports/selection.ts';
import type { Sheet } from '#lib/exports/sheet.ts';
import type { Scope } from '#lib/measures/filters.ts';
import type { EventRow } from '#lib/story/inspection/events.ts';
import { inspectionQuestions } from '#lib/story/inspection/index.ts';
import type { ReportedRow } from '#lib/story/inspection/reported.ts';
import type { StandingRow } from '#lib/tables/standing.ts';
import { makeFigures, makeSheets } from './figures.ts';

type Rows = readonly Record<string, unknown>[];

/** What the page knows, from which a report is made. */
export interface Known {
  /** The name of the provider. */
  readonly authority: string;
  readonly scope: Scope;
  /** The rows of one question; none where it failed or found nothing. */
  readonly rowsOf: (id: string) => Rows;
  readonly sources: readonly Source[];
  readonly annotations: readonly Annotation[];
  /** The published definitions by the name of the measure. */
  readonly definitions: Readonly<Record<string, string>>;
  /** What the user wrote in place of the words given, of a story or of a picture; null for nothing. */
  readonly ownWords: (
    place: 'overview' | 'inspection' | `picture ${string}`,
    given: string,
  ) => string | null;
  /** What a chart or a table shows of all that is loaded, in a sentence. */
  readonly selection: (of: Following) => string;
  readonly discretion: Discretion;
}

/** What the blocks of a report are filled with. */
export interface Material extends Known {
  /** The inspection that the report is about. */
  readonly event: EventRow | undefined;
  readonly grades: readonly StandingRow[];
  readonly findings: readonly ReportedRow[];
  /** By the chart and the table, those that have something to show. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

export function gather(known: Known): Material {
  const [events, grades, findings] = inspectionQuestions.map(({ id }) =>
    known.rowsOf(id),
  ) as unknown as [readonly EventRow[], readonly StandingRow[], readonly ReportedRow[]];
  return {
    ...known,
    event: events.find(({ is_shown }) => is_shown),
    grades,
    findings,
    figures: makeFigures(known),
    sheets: makeSheets(known),
  };
}
