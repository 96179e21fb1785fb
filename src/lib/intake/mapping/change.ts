import type { CodeList } from '#lib/contracts/code-lists.ts';
import type { Decision, ValueQuestion } from '../proposal.ts';
import type { ColumnSource } from '../reading.ts';
import { unknownTerms } from './known.ts';
import type { Surveyed } from './survey.ts';
import { askValues, findCode } from './values.ts';

const without = <T>(map: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));

/** Gives a field another source, or none; what its values stood for under the old one is forgotten. */
export function setSource(decision: Decision, field: string, from: ColumnSource | null): Decision {
  const fields = without(decision.fields, field);
  const isOther = (name: string) => name !== field;
  return {
    ...decision,
    fields: from === null ? fields : { ...fields, [field]: from },
    values: without(decision.values ?? {}, field),
    monthFirst: (decision.monthFirst ?? []).filter(isOther),
    dayFirst: (decision.dayFirst ?? []).filter(isOther),
  };
}

/** Says what a value of a field stands for; null leaves it open again. */
export function setValue(
  decision: Decision,
  field: string,
  value: string,
  canonical: string | null,
): Decision {
  const map = without(decision.values?.[field] ?? {}, value.toLowerCase());
  if (canonical !== null) map[value.toLowerCase()] = canonical;
  return { ...decision, values: { ...decision.values, [field]: map } };
}

/** Answers every value of a field that a code list explains, and its codes that the table lacks. */
export function useCodeList(
  decision: Decision,
  table: Pick<Surveyed, 'tallies'>,
  field: string,
  list: CodeList,
): Decision {
  const question = askValues(table, decision).find((asked) => asked.field === field);
  const found = (question?.values ?? []).flatMap(({ value }) => {
    const canonical = findCode(list, value);
    return canonical === undefined ? [] : [[value.toLowerCase(), canonical] as const];
  });
  const asNumbers = found.some(([value]) => value.endsWith('.0'));
  const codes = Object.entries(list.codes).map(
    ([code, canonical]) =>
      [asNumbers && /^\d$/.test(code) ? `${code}.0` : code, canonical] as const,
  );
  const map = { ...decision.values?.[field], ...Object.fromEntries([...codes, ...found]) };
  return { ...decision, values: { ...decision.values, [field]: map } };
}

/** Keeps every value of a question that is to be answered, and is not yet, as unknown. */
export function keepOpen(decision: Decision, { field, values }: ValueQuestion): Decision {
  const open = values.filter(({ mustAnswer, canonical }) => mustAnswer && canonical === null);
  return open.reduce(
    (kept, { value }) => setValue(kept, field, value, unknownTerms[field]!),
    decision,
  );
}

/** Says for a whole column in which order its dates are written. */
export function setDateOrder(decision: Decision, field: string, order: 'day' | 'month'): Decision {
  const add = (fields: readonly string[] = [], isIn: boolean) => [
    ...fields.filter((name) => name !== field),
    ...(isIn ? [field] : []),
  ];
  return {
    ...decision,
    monthFirst: add(decision.monthFirst, order === 'month'),
    dayFirst: add(decision.dayFirst, order === 'day'),
  };
}

/** Says which of several rows about the same thing is used; undefined for none of them. */
export function setOnRepeat(decision: Decision, onRepeat: Decision['onRepeat']): Decision {
  const { onRepeat: before, ...rest } = decision;
  if (onRepeat === before) return decision;
  return onRepeat ? { ...rest, onRepeat } : rest;
}
