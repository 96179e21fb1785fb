import { codeLists, type CodeList } from '#lib/contracts/code-lists.ts';
import { contracts } from '#lib/contracts/index.ts';
import type { Vocabulary } from '#lib/contracts/vocabularies.ts';
import type { Decision, ValueChoice, ValueQuestion } from '../proposal.ts';
import type { Mapping } from '../reading.ts';
import { findNearTerm, findTerm, isColour, isNothing, isNumber } from './known.ts';
import type { Surveyed } from './survey.ts';

type Counted = Pick<Surveyed, 'tallies'>;

/** The columns that a field takes its values from; none where one value holds for every row. */
function columnsOf(field: string, { fields, unpivot }: Mapping): number[] {
  if (unpivot?.field === field) return unpivot.columns.map(({ column }) => column);
  const from = fields[field];
  return from && 'column' in from ? [from.column] : [];
}

/** The values of several columns together, the commonest first. */
function countValues({ tallies }: Counted, columns: readonly number[]) {
  const all = new Map<string, number>();
  for (const column of columns)
    for (const [value, count] of tallies[column]?.counts ?? [])
      all.set(value, (all.get(value) ?? 0) + count);
  return [...all].sort(([, a], [, b]) => b - a);
}

/** The fields whose values are matched one by one: terms of a closed vocabulary, and categories. */
function listMatched({ contract }: Mapping): [field: string, vocabulary: Vocabulary][] {
  return Object.entries(contracts[contract].fields).flatMap(([name, { type, vocabulary }]) =>
    vocabulary && (type === 'term' || name === 'category') ? [[name, vocabulary]] : [],
  );
}

/** What a code list says of a value; 2.0 is what a program makes of 2 in a column with gaps. */
export const findCode = ({ codes }: CodeList, value: string): string | undefined =>
  codes[value.toLowerCase().replace(/^(\d)\.0$/, '$1')];

/** Colours and numbers mean different things to different people, unless the field is a name for anything. */
const isAmbiguous = (field: string, value: string) =>
  field !== 'category' && (isColour(value) || isNumber(value));

/** Values that need no question because only their punctuation differs, or because they say "nothing". */
export function proposeValues(table: Counted, mapping: Mapping) {
  const values: Record<string, Record<string, string>> = {};
  for (const [field, vocabulary] of listMatched(mapping))
    for (const [value] of countValues(table, columnsOf(field, mapping))) {
      if (findTerm(vocabulary, value) !== null || isAmbiguous(field, value)) continue;
      const isEmptyCell = mapping.unpivot?.field === field && isNothing(value);
      const near = isEmptyCell ? '' : findNearTerm(vocabulary, value);
      if (near !== null) (values[field] ??= {})[value.toLowerCase()] = near;
    }
  return values;
}

/** The distinct values of every mapped field with a vocabulary, and what each stands for so far. */
export function askValues(table: Counted, decision: Decision): ValueQuestion[] {
  return listMatched(decision).flatMap(([field, vocabulary]) => {
    const columns = columnsOf(field, decision);
    const answered = decision.values?.[field] ?? {};
    const counted = countValues(table, columns);
    const values = counted.map(([value, count]): ValueChoice => {
      const known = findTerm(vocabulary, value);
      const isKnown = known !== null;
      const canonical = answered[value.toLowerCase()] ?? known;
      return { value, count, canonical, isKnown, mustAnswer: !isKnown && mustAnswer(field, value) };
    });
    const asked = values.filter(({ isKnown }) => !isKnown);
    const offered = codeLists.filter(
      (list) =>
        list.field === field && asked.some(({ value }) => findCode(list, value) !== undefined),
    );
    const isWhole = columns.every((column) => table.tallies[column]?.isWhole ?? true);
    return values.length === 0 ? [] : [{ field, columns, values, isWhole, codeLists: offered }];
  });
}

/** There is no kind "unknown": a finding that is neither strength nor weakness could not be shown. */
const mustAnswer = (field: string, value: string) => field === 'kind' || isAmbiguous(field, value);
