import { contracts } from '#lib/contracts/index.ts';
import { categories } from '#lib/contracts/vocabularies.ts';
import { listWords } from '../headings.ts';
import type { Decision } from '../proposal.ts';
import { readDay } from './calendar.ts';
import { readDates } from './dates.ts';
import { listMissing } from './missing.ts';
import type { Surveyed } from './survey.ts';
import { askValues } from './values.ts';

const titleOf = (field: string, { contract }: Decision) => contracts[contract].fields[field]!.title;

function blockMissing(_: Surveyed, decision: Decision): string[] {
  return listMissing(decision).map(
    (field) =>
      `“${titleOf(field, decision)}” is needed: choose its column, or give one value for every row.`,
  );
}

function blockFixedDates(_: Surveyed, decision: Decision): string[] {
  return Object.entries(decision.fields).flatMap(([field, from]) => {
    const isDate = contracts[decision.contract].fields[field]?.type === 'date';
    if (!isDate || !('value' in from) || from.value === '' || readDay(from.value)) return [];
    return [`“${from.value}” is not a date; write “${titleOf(field, decision)}” as 31/03/2025.`];
  });
}

function blockValues(table: Surveyed, decision: Decision): string[] {
  return askValues(table, decision).flatMap(({ field, values }) => {
    const open = values.filter(({ mustAnswer, canonical }) => mustAnswer && canonical === null);
    if (open.length === 0) return [];
    const words = listWords(open.map(({ value }) => value));
    const verb = open.length === 1 ? 'stands' : 'stand';
    return [`Say what ${words} ${verb} for under “${titleOf(field, decision)}”.`];
  });
}

function blockDateOrder(table: Surveyed, decision: Decision): string[] {
  const answered = [...(decision.monthFirst ?? []), ...(decision.dayFirst ?? [])];
  return readDates(table, decision)
    .filter(({ order, field }) => order === 'month' && !answered.includes(field))
    .map(
      ({ field, proof }) =>
        `Say in which order the dates of “${titleOf(field, decision)}” are written: “${proof}” can only have the month first.`,
    );
}

/** Two columns of the same category and date would be two grades for one thing. */
function blockSameCategory(_: Surveyed, { unpivot }: Decision): string[] {
  const seen = new Set<string>();
  return (unpivot?.columns ?? []).flatMap(({ fixed, beside }) => {
    const category = fixed['category'] ?? '';
    const one = JSON.stringify([category.toLowerCase(), beside?.['published']]);
    if (category !== '' && !seen.has(one)) {
      seen.add(one);
      return [];
    }
    if (category === '') return ['Give every column of grades a category.'];
    const known = categories.find(({ value }) => value === category)?.label ?? category;
    return [`Two columns of grades stand for “${known}”: give one of them another category.`];
  });
}

/** What is still to be decided before a table can be loaded, in plain words; none where it can be. */
export const listBlockers = (table: Surveyed, decision: Decision): string[] =>
  [blockMissing, blockFixedDates, blockSameCategory, blockValues, blockDateOrder].flatMap((block) =>
    block(table, decision),
  );
