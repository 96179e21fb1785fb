import { frameworkLabel, inspectionTypeLabel } from '../format.ts';
import { measure, widestWord, wrap } from '../text.ts';
import { lineHeight, smallSize } from '../theme.ts';
import type { Column } from './columns.ts';
import type { Manner } from './manner.ts';

/** A stretch of the matrix with its own heading; a narrow picture may need several. */
export interface Band {
  readonly columns: readonly Column[];
  /** The name of each framework, over all columns that follow it. */
  readonly groups: readonly { readonly x: number; readonly lines: readonly string[] }[];
  /** The type of each inspection, by column; empty where there is no room for all of them. */
  readonly types: readonly (readonly string[])[];
  readonly groupHeight: number;
  readonly dateHeight: number;
  readonly headHeight: number;
}

export function layBand(columns: readonly Column[], { size }: Manner): Band {
  const starts = columns.flatMap(({ startsGroup }, i) => (i === 0 || startsGroup ? [i] : []));
  const groups = starts.map((start, i) => {
    const first = columns[start]!;
    const last = columns[(starts[i + 1] ?? columns.length) - 1]!;
    const name = frameworkLabel(first.inspection.framework);
    return { x: first.x, lines: wrap(name, last.x + last.width - first.x, size, 'bold') };
  });
  const types = setTypes(columns);
  const groupHeight = mostLines(groups.map(({ lines }) => lines)) * lineHeight(size);
  const dateHeight = mostLines(columns.map(({ date }) => date)) * lineHeight(size);
  const headHeight = groupHeight + dateHeight + mostLines(types) * lineHeight(smallSize) + 6;
  return { columns, groups, types, groupHeight, dateHeight, headHeight };
}

const mostLines = (texts: readonly (readonly string[])[]) =>
  Math.max(0, ...texts.map(({ length }) => length));

const withoutInspection = (name: string) => name.replace(/ inspection$/, '');

/** The name of the type, unless it only repeats the name of the framework above it. */
function typeName({ inspection: { isGraded, type, framework } }: Column): string {
  const name = type === null || !isGraded ? '' : inspectionTypeLabel(type);
  const above = frameworkLabel(framework);
  return name === above || withoutInspection(name) === above ? '' : name;
}

/** Types on one line each, without the word "inspection" if need be, or on two; else none. */
function setTypes(columns: readonly Column[]): string[][] {
  const full = columns.map(typeName);
  const brief = full.map(withoutInspection);
  const areOnOneLine = (names: readonly string[]) =>
    names.every((name, i) => measure(name, smallSize) <= columns[i]!.width);
  const names = areOnOneLine(full) || !areOnOneLine(brief) ? full : brief;
  const lines = names.map((name, i) => wrap(name, columns[i]!.width, smallSize));
  const fits = names.every(
    (name, i) => lines[i]!.length <= 2 && widestWord(name, smallSize) <= columns[i]!.width,
  );
  return fits ? lines : [];
}
