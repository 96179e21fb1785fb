import { contractList } from '#lib/contracts/index.ts';
import { foldHeading } from './headings.ts';
import { usedColumns } from './ignored.ts';
import { matchContract, type ContractMatch } from './match-contract.ts';
import { namesCategory } from './wide.ts';

const countUsed = ({ mapping }: ContractMatch) => usedColumns(mapping).length;

/**
 * A table with a column for each judgement, or of some other inspectorate, also names a provider
 * and a date of publication, which is all that an inspection needs. To read it as inspections would
 * lose its grades without a word, so it fits no contract.
 */
function losesGrades(match: ContractMatch, headings: readonly string[]): boolean {
  if (match.mapping.fields['category']) return false;
  const used = usedColumns(match.mapping);
  const isThin = !match.contract.fields['category'] && used.length * 2 < headings.length;
  return isThin || headings.some((heading, i) => !used.includes(i) && namesCategory(heading));
}

/** The contract that uses most columns of these headings; of equals, the one that lacks least. */
export function findContract(headings: readonly string[]): ContractMatch | null {
  const folded = headings.map(foldHeading);
  const [best] = contractList
    .map((contract) => matchContract(contract, folded))
    .filter((match) => !losesGrades(match, headings))
    .sort((a, b) => countUsed(b) - countUsed(a) || a.missing.length - b.missing.length);
  return best ?? null;
}
