import type { Fault } from './fault.ts';
import { findContract, isNear } from './find-contract.ts';
import { findLayout } from './match-layout.ts';
import type { Mapping } from './reading.ts';
import { missingColumns, unknownLayout } from './unrecognised.ts';

/** Title rows above a table are few; headings further down belong to another table of the sheet. */
const ROWS_SEARCHED = 50;

/** Where the headings of a file are and what they stand for. */
export interface Recognition {
  readonly layout: string;
  readonly credit: string | null;
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly mappings: readonly Mapping[];
}

/** The cells of a row up to the last that is not blank. */
const trimRow = (row: readonly string[]) =>
  row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);

/**
 * The first row whose headings fit a layout or, failing that, one of our contracts; the rows above
 * it are titles. Where no row does, the fault that says so.
 */
export function recognise(rows: readonly (readonly string[])[]): Recognition | Fault {
  const searched = rows.slice(0, ROWS_SEARCHED).map(trimRow);
  let near: Fault | null = null;
  for (const [i, headings] of searched.entries()) {
    const place = { headerRow: i + 1, headings };
    const known = findLayout(headings);
    if (known) {
      const { layout, mappings } = known;
      return { layout: layout.name, credit: layout.credit, mappings, ...place };
    }
    const match = findContract(headings);
    if (match?.missing.length === 0)
      return { layout: match.contract.title, credit: null, mappings: [match.mapping], ...place };
    if (match && isNear(match, headings)) near ??= missingColumns(match, i + 1);
  }
  return near ?? unknownLayout(searched);
}
