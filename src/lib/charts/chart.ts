import type { ContractName } from '#lib/contracts/contract.ts';
import type { Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';
import type { Counting } from './counting.ts';
import type { Numbered } from './annotation.ts';
import type { Palette } from './palette.ts';
import type { ChartSeries } from './series.ts';

/**
 * Where and how large a chart is drawn. Lengths are the units of its own type size: CSS pixels on
 * screen; on paper a figure says how many millimetres one of them is.
 */
export interface Frame {
  readonly width: number;
  /** The height to fill. A chart that needs more takes more, so that nothing is cut or overlaps. */
  readonly height?: number;
  readonly document: Document;
  readonly palette: Palette;
  /** Whether somebody reads its values: then every mark says what it stands for. */
  readonly isRead?: boolean;
  /** What the user wrote about days that the chart shows. */
  readonly annotations?: readonly Numbered[];
}

/** A column of the rows behind a chart, as the table and the CSV show it. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  /** The words for a value of a vocabulary; without it the value is shown as it is. */
  readonly label?: (value: string) => string;
}

/**
 * One chart: its question to the measures, its drawing and its sentences. The rows given to it are
 * always those its own query found; methods, unlike properties, let charts of different rows stand
 * in one list.
 */
export interface Chart<R = Record<string, unknown>> {
  readonly id: string;
  /** What it shows and how it is counted, for the reader of the page. */
  readonly description: string;
  /** The tables whose sources are named under the picture. */
  readonly reads: readonly ContractName[];
  /** The view or macro in measures/ that holds its definition. */
  readonly measure: string;
  /** Whether it goes over time, and so begins where the page says. */
  readonly isOverTime?: boolean;
  /** Whether it counts or places all authorities, or the comparators chosen, and not one alone. */
  readonly isAmong?: boolean;
  readonly columns: readonly Column[];
  /** Which columns are numbers of actions, which may be too small to be published. */
  readonly counting?: readonly Counting[];
  /** The first and the last day of its axis, where it has one that annotations can stand on. */
  span?(rows: readonly R[]): readonly [Date, Date];
  query(scope: Scope): Sql;
  /** For the page and the picture: at most ten words. */
  title(rows: readonly R[], scope: Scope): string;
  /** A bare <svg>. Empty rows give a picture that says so in words. */
  draw(rows: readonly R[], frame: Frame): SVGSVGElement;
  /** One true sentence: the alternative text on screen, the caption in a report. */
  summary(rows: readonly R[], scope: Scope): string;
  /** What is counted of what, such as "22 of 28 live actions are complete". */
  counted(rows: readonly R[], scope: Scope): string;
  /** What there is to see in it, as the title of a slide; without it, what is counted of what. */
  finding?(rows: readonly R[], scope: Scope): string;
  /**
   * Its numbers for a program with charts of its own; nothing where such a chart would say less than
   * the picture, or something else.
   */
  series?(rows: readonly R[]): ChartSeries | undefined;
  /** What must be printed with it: the name of a plan, a word that has changed its meaning. */
  notes(rows: readonly R[], scope: Scope): readonly string[];
}

/** Types a chart by its rows, to which its columns must belong, and leaves it as it is. */
export const defineChart = <R>(
  chart: Chart<R> & {
    readonly columns: readonly Column<keyof R & string>[];
    readonly counting?: readonly Counting<keyof R & string>[];
  },
): Chart<R> => chart;
