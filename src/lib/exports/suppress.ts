import type { Counting } from '#lib/charts/counting.ts';
import { suppressed } from '#lib/charts/format.ts';
import type { Sheet } from './sheet.ts';

type Row = Readonly<Record<string, unknown>>;

/** One number of a sum; what the parts leave of a whole has a value and no cell. */
interface Term {
  readonly id: string;
  readonly value: number;
  readonly isShown: boolean;
}

const idOf = (row: number, key: string) => `${row} ${key}`;

/** Those of the cells of a row that hold a number. */
const termsIn = (row: Row, i: number, keys: readonly string[]): Term[] =>
  keys.flatMap((key) => {
    const value = row[key];
    return typeof value === 'number' ? [{ id: idOf(i, key), value, isShown: true }] : [];
  });

/** The whole of a row, its parts and what these leave over. */
function sumOfRow(row: Row, i: number, { parts, whole, hasRest }: Counting): Term[] {
  if (whole === undefined) return [];
  const [all] = termsIn(row, i, [whole]);
  if (all === undefined) return [];
  const some = termsIn(row, i, parts);
  const rest = some.reduce((left, { value }) => left - value, all.value);
  const left = { id: idOf(i, `without ${parts.join()}`), value: rest, isShown: false };
  return [all, ...some, ...(hasRest ? [left] : [])];
}

/** The numbers of one column, over the rows that have the same values in `by`. */
function sumsOfColumn(rows: readonly Row[], key: string, by: readonly string[]): Term[][] {
  const groups = new Map<string, Term[]>();
  for (const [i, row] of rows.entries()) {
    const group = JSON.stringify(by.map((name) => row[name]));
    groups.set(group, [...(groups.get(group) ?? []), ...termsIn(row, i, [key])]);
  }
  return [...groups.values()];
}

const keysOf = ({ parts, whole }: Counting) => (whole === undefined ? parts : [...parts, whole]);

/** All numbers that are added up in the rows, sum by sum; those of no sum stand alone. */
const readSums = (rows: readonly Row[], counting: Counting): Term[][] => [
  ...rows.map((row, i) => sumOfRow(row, i, counting)),
  ...keysOf(counting).flatMap((key) =>
    (counting.sums ?? []).flatMap((by) => sumsOfColumn(rows, key, by)),
  ),
  ...keysOf(counting).flatMap((key) => rows.map((row, i) => termsIn(row, i, [key]))),
];

/**
 * The cells that are not to be shown: numbers below the threshold other than 0 and, where such a
 * number is the only one of a sum that is not known, the smallest other one as well.
 */
function findHidden(sums: readonly Term[][], threshold: number): Set<string> {
  const isSmall = ({ value }: Term) => value > 0 && value < threshold;
  const hidden = new Set(
    sums
      .flat()
      .filter(isSmall)
      .map(({ id }) => id),
  );
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const terms of sums) {
      const unknown = terms.filter(({ id, isShown }) => hidden.has(id) || !isShown);
      if (unknown.length !== 1 || !hidden.has(unknown[0]!.id)) continue;
      const [next] = terms
        .filter(({ id, isShown }) => isShown && !hidden.has(id))
        .sort((a, b) => Number(a.value === 0) - Number(b.value === 0) || a.value - b.value);
      if (next) hidden.add(next.id);
    }
  }
  return hidden;
}

/**
 * A sheet without small numbers of actions: `c` stands for each that is below the threshold, and for
 * those from which it could be worked out. It is the same sheet where there is none. The sentences
 * under the title count the same actions and are left out.
 */
export function suppress(sheet: Sheet, threshold: number): Sheet {
  const { counting = [], rows } = sheet;
  const hidden = findHidden(
    counting.flatMap((one) => readSums(rows, one)),
    threshold,
  );
  const goneIn = (i: number) =>
    counting.flatMap((one) => {
      const own = keysOf(one).filter((key) => hidden.has(idOf(i, key)));
      return own.length === 0 ? [] : [...own, ...(one.rates ?? [])];
    });
  if (!rows.some((_, i) => goneIn(i).length > 0)) return sheet;
  return {
    ...sheet,
    subtitle: sheet.subtitle.slice(0, sheet.subtitle.indexOf('.') + 1),
    rows: rows.map((row, i) => ({
      ...row,
      ...Object.fromEntries(goneIn(i).map((key) => [key, suppressed])),
    })),
    notes: [
      `${suppressed} stands for a number of actions below ${threshold}, or one from which it could be worked out.`,
      ...sheet.notes,
    ],
  };
}
