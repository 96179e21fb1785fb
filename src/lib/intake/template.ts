import type { Contract, FieldType } from '#lib/contracts/contract.ts';
import { writeRecord } from './write-csv.ts';

/** A line of the field guide: what one column holds, in words for the person who fills it. */
export interface FieldGuideRow {
  readonly heading: string;
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  readonly isRequired: boolean;
  /** Other headings that are taken for this column. */
  readonly alsoRead: readonly string[];
  /** The values that it knows, as they are shown. */
  readonly values: readonly string[];
  readonly example: string;
}

/** A spreadsheet runs a cell that starts like this as a formula; an apostrophe makes it a text. */
const keepText = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const writeRow = (cells: readonly string[]) => writeRecord(cells.map(keepText)) + '\r\n';

/**
 * A CSV with the headings of a contract alone. The byte order mark and the line ends are those with
 * which Excel opens it as UTF-8.
 */
export const blank = ({ fields }: Contract): string => '\ufeff' + writeRow(Object.keys(fields));

/** The same with one example row. */
export const template = (contract: Contract): string =>
  blank(contract) + writeRow(Object.values(contract.fields).map(({ example }) => example));

/** What each column of a contract holds, in the order of the contract. */
export function fieldGuide(contract: Contract): FieldGuideRow[] {
  return Object.entries(contract.fields).map(([heading, field]) => ({
    heading,
    title: field.title,
    description: field.description,
    type: field.type,
    isRequired: field.required ?? false,
    alsoRead: [...new Set([field.title, ...(field.aliases ?? [])])],
    values: (field.vocabulary ?? []).map((term) => term.label),
    example: field.example,
  }));
}
