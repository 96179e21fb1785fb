import { contractList } from '#lib/contracts/index.ts';
import type { Fault } from './fault.ts';
import { listWords } from './headings.ts';
import { layouts } from './layouts/index.ts';
import { findContract, isNear } from './find-contract.ts';
import type { ContractMatch } from './match-contract.ts';
import type { Table } from './sheet.ts';
import { namesCategory } from './wide.ts';

/** Says which columns a table lacks that otherwise is one of ours, and how they may be headed. */
function missingColumns(match: ContractMatch, headerRow: number): Fault {
  const { contract, missing } = match;
  const columns = missing.map((field) => {
    const { title, aliases = [] } = contract.fields[field]!;
    return `${title} (headed ${listWords([field, ...aliases.slice(0, 2)], 'or')})`;
  });
  const message =
    `The headings in row ${headerRow} look like a table of the kind “${contract.title}”, but there is ` +
    `no column for ${columns.join(', nor for ')}. Add or rename the column and drop the file again.`;
  return { rule: 'missing-column', message, row: headerRow };
}

/** Says what the headings are and which kinds of table are read. */
function unknownLayout({ headings, headerRows }: Table): Fault {
  const found = listWords(headings.filter((cell) => cell.trim() !== ''));
  const kinds = [...layouts.map((l) => l.name), ...contractList.map((c) => c.title)];
  const wide = headings.some(namesCategory)
    ? 'It has a column for each category; each grade is to have a row of its own. '
    : '';
  const message =
    `The headings of this file are of no kind that Throughline reads. Row ${headerRows.last} holds ${found}. ` +
    `${wide}Throughline reads ${listWords(kinds)}. Download the template of one of its own tables, ` +
    'put your columns under its headings and drop that file.';
  return { rule: 'unknown-layout', message, row: headerRows.last };
}

/** Why a table is none that can be read without a question. */
export function explainUnrecognised(table: Table): Fault {
  const match = findContract(table.headings);
  return match && isNear(match, table.headings)
    ? missingColumns(match, table.headerRows.last)
    : unknownLayout(table);
}
