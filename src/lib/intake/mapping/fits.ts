import type { Contract, Field } from '#lib/contracts/contract.ts';
import { isSerial } from './calendar.ts';
import { shareOf, type Column } from './columns.ts';
import { findTerm, isColour, isGradeCode, isNothing } from './known.ts';
import { shapes } from './shapes.ts';

/** How the values of a column suit a field. `certain` ones say so whatever the heading is. */
export type Fit = 'no' | 'may' | 'evident' | 'certain';

/** From this share of the filled cells on, values are of a kind; the rest is rows to be looked at. */
const MOST = 0.8;

const holdsDates = ({ dates }: Column) => dates >= MOST;

const isShortList = (column: Column) =>
  column.counts.size <= Math.max(12, column.filled / 3) &&
  shareOf(column, (value) => value.length <= 60) >= MOST;

/** Which share of the values, other than words for none, a vocabulary knows. */
const shareKnown = (column: Column, { vocabulary = [] }: Field) =>
  shareOf(column, (value) => isNothing(value) || findTerm(vocabulary, value) !== null);

function fitsDate(column: Column): Fit {
  if (shareOf(column, isSerial) >= MOST) return 'may';
  const share = column.dates + shareOf(column, isNothing);
  return share >= MOST ? 'evident' : share < 0.5 ? 'no' : 'may';
}

function fitsTerm(column: Column, field: Field): Fit {
  if (shareKnown(column, field) >= MOST) return 'evident';
  if (holdsDates(column) || !isShortList(column)) return 'no';
  const isCoded = shareOf(column, (value) => isColour(value) || isGradeCode(value)) >= MOST;
  const isWorded = shareOf(column, (value) => /^\p{L}/u.test(value)) >= MOST;
  return isCoded || isWorded ? 'may' : 'no';
}

/** A label keeps what its vocabulary does not know, unless the values are those of another field. */
function fitsLabel(column: Column, field: Field, contract: Contract): Fit {
  if (shareKnown(column, field) >= MOST) return 'evident';
  const others = Object.values(contract.fields).filter(
    ({ vocabulary }) => vocabulary !== undefined,
  );
  const isOthers = others.some((other) => shareKnown(column, other) >= MOST);
  return isOthers || holdsDates(column) || !isShortList(column) ? 'no' : 'may';
}

/** How the values in the sample suit a field; a column without any may be anything. */
export function judgeFit(column: Column, name: string, contract: Contract): Fit {
  const field = contract.fields[name]!;
  if (column.filled === 0) return 'may';
  switch (field.type) {
    case 'date':
      return fitsDate(column);
    case 'integer':
      return shareOf(column, (value) => /^[\d,]{1,12}$/.test(value)) >= MOST ? 'may' : 'no';
    case 'term':
      return fitsTerm(column, field);
    case 'label':
      return fitsLabel(column, field, contract);
    case 'text':
      return (shapes[name] ?? shapes['other']!)(column);
  }
}
