import type { Contract } from '#lib/contracts/contract.ts';
import { contractList } from '#lib/contracts/index.ts';
import type { ColumnGuess, Proposal } from '../proposal.ts';
import { usedColumns } from '../ignored.ts';
import type { ColumnSource, Unpivot } from '../reading.ts';
import { assign, listCandidates } from './assign.ts';
import { describeColumns, type Column } from './columns.ts';
import { addDatesBeside } from './dates-beside.ts';
import { listMissing } from './missing.ts';
import { noteFindings } from './notes.ts';
import { repairKey } from './repair-key.ts';
import type { Surveyed } from './survey.ts';
import { proposeValues } from './values.ts';
import { findCategory, findWideGrades } from './wide-grades.ts';

/** The field without which a table would not be of this kind; to find it is the best evidence. */
const essence: Readonly<Record<string, string>> = {
  judgements: 'grade',
  findings: 'kind',
  actions: 'status',
};

/** The grade columns of a wide table of judgements, with the dates beside them. */
function proposeWide(columns: readonly Column[], contract: Contract): Unpivot | null {
  const grades = contract.name === 'judgements' ? findWideGrades(columns) : null;
  if (!grades) return null;
  const others = columns.filter(({ index }) =>
    grades.columns.every(({ column }) => column !== index),
  );
  const hasOther = (taken: readonly number[]) => {
    const left = others.filter(({ index }) => !taken.includes(index));
    return assign(left, contract)['published'] !== undefined;
  };
  return addDatesBeside(grades, columns, hasOther);
}

/**
 * Whether a column names what was judged where another only says in which authority it is: to read
 * the grades of schools and homes as those of their authority would be wrong.
 */
function isSettingOf(
  setting: ColumnGuess,
  authority: ColumnGuess,
  columns: readonly Column[],
  { name }: Contract,
): boolean {
  const countOf = ({ column }: ColumnGuess) => columns.find((c) => c.index === column)!.counts.size;
  const isJudged = name === 'judgements' || name === 'inspections';
  return isJudged && setting.confidence >= 0.65 && countOf(setting) > countOf(authority);
}

function proposeAs(table: Surveyed, columns: readonly Column[], contract: Contract): Proposal {
  const unpivot = proposeWide(columns, contract);
  const inWide = unpivot ? usedColumns({ contract: contract.name, fields: {}, unpivot }) : [];
  const free = columns.filter(({ index }) => !inWide.includes(index));
  const { category, grade, ...others } = assign(free, contract);
  const long = { ...(category && { category }), ...(grade && { grade }) };
  const guesses: Record<string, ColumnGuess> = unpivot ? others : { ...others, ...long };

  const fields: Record<string, ColumnSource> = {};
  for (const [name, { column }] of Object.entries(guesses)) fields[name] = { column };
  // One column of grades under the name of a category is of that category.
  const isJudged = contract.name === 'judgements' && !unpivot && !category && grade;
  const named = isJudged ? findCategory(table.headings[grade.column]!) : null;
  if (named) fields['category'] = { value: named };

  const first = guesses['provider']?.column;
  const second = listCandidates(free, contract)['provider']?.find(({ column }) => column !== first);
  if (
    second &&
    fields['provider'] &&
    isSettingOf(second, guesses['provider']!, columns, contract)
  ) {
    guesses['provider'] = second;
    fields['provider'] = { column: second.column };
  }
  const decision = { contract: contract.name, fields, ...(unpivot && { unpivot }) };
  const repaired = repairKey(table, free, decision, second?.column ?? null);
  const name = repaired.fields['provider'];
  if (second && name && 'columns' in name && name.columns[0] === second.column)
    guesses['provider'] = second;
  const values = proposeValues(table, repaired);
  return {
    contract,
    decision: { ...repaired, values },
    guesses,
    notes: noteFindings(table, repaired),
  };
}

/** How much of the table a contract explains: sure columns count for it, missing ones against it. */
function score({ contract, decision, guesses }: Proposal): number {
  const weights = Object.entries(guesses).map(
    ([name, { confidence }]) => confidence * (contract.fields[name]!.required ? 2 : 1),
  );
  const found = essence[contract.name] ?? '';
  const isEssential = found in guesses || decision.unpivot !== undefined;
  const fulfilled = isEssential ? 3 : 0;
  // Dates beside some grades are of publication, even where the other grades still lack theirs.
  const isDated = decision.unpivot?.columns.some(({ beside }) => beside !== undefined);
  const missing = listMissing(decision).filter((name) => !(isDated && name === 'published')).length;
  return weights.reduce((sum, weight) => sum + weight, 0) + fulfilled - 1.5 * missing;
}

/** The best guess at what a table is, or at its columns where the contract is given. */
export function propose(table: Surveyed, contract?: Contract): Proposal {
  const columns = describeColumns(table);
  const proposals = (contract ? [contract] : contractList).map((each) =>
    proposeAs(table, columns, each),
  );
  return proposals.reduce((best, next) => (score(next) > score(best) ? next : best));
}
