import { formatMonth, frameworkLabel } from '../format.ts';
import { sum } from '../sum.ts';
import { measure, measureLines, widestWord } from '../text.ts';
import { cellText, leastCellWidth } from './cell.ts';
import type { Inspection } from './history.ts';
import { gap, type Manner } from './manner.ts';

/** A column with its place from the left edge of the cells. */
export interface Column {
  readonly inspection: Inspection;
  readonly x: number;
  readonly width: number;
  /** Whether the framework changes before it. */
  readonly startsGroup: boolean;
  /** Month and year; none for a visit, whose date stands in its column. */
  readonly date: readonly string[];
}

const visitWidth = 20;

/** The least width in which a column's words break between words only. */
function leastWidth(inspection: Inspection, manner: Manner, sharers: number): number {
  if (!inspection.isGraded) return visitWidth;
  const { published, framework, judgements } = inspection;
  return Math.max(
    ...[...judgements.values()].map((judgement) => leastCellWidth(cellText(judgement, manner))),
    measureLines(formatMonth(published).split(' '), manner.size),
    widestWord(frameworkLabel(framework), manner.size, 'bold') / sharers,
  );
}

/** Places columns side by side in as many bands as the width asks for. */
export function placeColumns(all: readonly Inspection[], manner: Manner, space: number) {
  const sharers = (framework: string) =>
    Math.max(1, all.filter((one) => one.isGraded && one.framework === framework).length);
  const least = all.map((one) => leastWidth(one, manner, sharers(one.framework)));
  const before = all.map(({ framework }, i) =>
    framework === all[i - 1]?.framework ? gap : manner.breakGap,
  );
  let bands = fill(least, before, space);
  // Several bands are made about equally wide, rather than full ones and a last one of what is left.
  for (let narrower = space - 8; bands.length > 1 && narrower > 0; narrower -= 8) {
    const even = fill(least, before, narrower);
    if (even.length > bands.length) break;
    bands = even;
  }
  return bands.map((band) => placeBand(band, all, least, manner, space));
}

/** The numbers of the columns in each band, when a band is `space` wide. */
function fill(least: readonly number[], before: readonly number[], space: number): number[][] {
  const bands: number[][] = [];
  let used = Infinity;
  least.forEach((width, i) => {
    if (used + before[i]! + width > space) {
      bands.push([i]);
      used = width;
    } else {
      bands.at(-1)!.push(i);
      used += before[i]! + width;
    }
  });
  return bands;
}

function placeBand(
  band: readonly number[],
  all: readonly Inspection[],
  least: readonly number[],
  { breakGap, size, widest }: Manner,
  space: number,
): Column[] {
  const starts = band.map((i, at) => at > 0 && all[i]!.framework !== all[i - 1]!.framework);
  const gaps = starts.map((isStart, at) => (at === 0 ? 0 : isStart ? breakGap : gap));
  const visits = band.filter((i) => !all[i]!.isGraded).length * visitWidth;
  const graded = band.filter((i) => all[i]!.isGraded).map((i) => least[i]!);
  const share = Math.min(widest, shareEvenly(graded, space - visits - sum(gaps)));
  const widths = band.map((i) => (all[i]!.isGraded ? Math.max(least[i]!, share) : visitWidth));
  const dates = setDates(
    band.map((i) => all[i]!),
    widths,
    size,
  );
  let x = 0;
  return band.map((i, at) => {
    const inspection = all[i]!;
    const [width, date] = [widths[at]!, dates[at]!];
    const column = { inspection, x: x + gaps[at]!, width, startsGroup: starts[at]!, date };
    x = column.x + width;
    return column;
  });
}

/** Month and year on one line each, or on two in every column. */
function setDates(inspections: readonly Inspection[], widths: readonly number[], size: number) {
  const months = inspections.map((one) => (one.isGraded ? formatMonth(one.published) : ''));
  const areWhole = months.every((month, i) => measure(month, size) <= widths[i]!);
  return months.map((month) => (areWhole ? [month] : month.split(' ')).filter(Boolean));
}

/** The width for all that need no more, when those that need more have taken what they need. */
function shareEvenly(least: readonly number[], room: number): number {
  const share = room / least.length;
  const wide = least.filter((width) => width > share);
  if (wide.length === 0 || wide.length === least.length) return share;
  const others = least.filter((width) => width <= share);
  return shareEvenly(others, room - sum(wide));
}
