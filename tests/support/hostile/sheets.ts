import Papa from 'papaparse';
import type { Contract, Field } from '#lib/contracts/contract.ts';
import type { Attack } from './attack.ts';

/** A row of a file in which one cell is an attack, all others being in order. */
export interface AttackedRow {
  readonly attack: Attack;
  /** The field that the attack stands in. */
  readonly field: string;
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** No two rows are about the same thing, since each is of a provider of its own. */
const plainCell = (name: string, { example }: Field, row: number): string => {
  if (name === 'provider') return `Provider ${row}`;
  return name === 'provider_code' ? `P${row}` : example;
};

/** Every attack in every field of a contract, a row each. */
export const attackRows = ({ fields }: Contract, attacks: readonly Attack[]): AttackedRow[] =>
  Object.keys(fields).flatMap((field, i) =>
    attacks.map((attack, j) => {
      const row = 2 + i * attacks.length + j;
      const cells = Object.entries(fields).map(([name, one]) =>
        name === field ? attack.text : plainCell(name, one, row),
      );
      return { attack, field, row, cells };
    }),
  );

/** They and the headings as a file. */
export const writeSheet = ({ fields }: Contract, rows: readonly AttackedRow[]): string =>
  Papa.unparse([Object.keys(fields), ...rows.map(({ cells }) => [...cells])], { quotes: true });
