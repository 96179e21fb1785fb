import { contracts } from '#lib/contracts/index.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import { categories } from '#lib/contracts/vocabularies.ts';
import { listWords } from '../headings.ts';
import type { Decision } from '../proposal.ts';
import { readDay } from './calendar.ts';
import { readDates } from './dates.ts';
import { listMissing } from './missing.ts';
import type { Surveyed } from './survey.ts';
import { askValues } from './values.ts';

/** Something that is still to be decided. */
export interface Blocker {
  /** What to do, in plain words. */
  readonly message: string;
  /** Which part of the screen it is done in, and for which field or column there. */
  readonly place: `${'source' | 'values' | 'order'}-${string}` | `category-${number}`;
}

const titleOf = (field: string, { contract }: Decision) => contracts[contract].fields[field]!.title;

function blockMissing(_: Surveyed, decision: Decision): Blocker[] {
  return listMissing(decision).map((field) => ({
    place: `source-${field}`,
    message: `“${titleOf(field, decision)}” is needed: choose its column, or give one value for every row.`,
  }));
}

function blockFixedDates(_: Surveyed, decision: Decision): Blocker[] {
  return Object.entries(decision.fields).flatMap(([field, from]) => {
    const isDate = contracts[decision.contract].fields[field]?.type === 'date';
    if (!isDate || !('value' in from) || from.value === '' || readDay(from.value)) return [];
    const message = `“${closeTurned(from.value)}” is not a date; write “${titleOf(field, decision)}” as 31/03/2025.`;
    return [{ place: `source-${field}`, message }];
  });
}

function blockValues(table: Surveyed, decision: Decision): Blocker[] {
  return askValues(table, decision).flatMap(({ field, values }) => {
    const open = values.filter(({ mustAnswer, canonical }) => mustAnswer && canonical === null);
    if (open.length === 0) return [];
    const words = listWords(open.map(({ value }) => value));
    const verb = open.length === 1 ? 'stands' : 'stand';
    const message = `Say what ${words} ${verb} for under “${titleOf(field, decision)}”.`;
    return [{ place: `values-${field}`, message }];
  });
}

function blockDateOrder(table: Surveyed, decision: Decision): Blocker[] {
  const answered = [...(decision.monthFirst ?? []), ...(decision.dayFirst ?? [])];
  return readDates(table, decision)
    .filter(({ order, field }) => order === 'month' && !answered.includes(field))
    .map(({ field, proof }) => ({
      place: `order-${field}`,
      message: `Say in which order the dates of “${titleOf(field, decision)}” are written: “${proof}” can only have the month first.`,
    }));
}

const labelOf = (category: string) =>
  categories.find(({ value }) => value === category)?.label ?? closeTurned(category);

/** Two columns of the same category and date would be two grades for one thing. */
function blockSameCategory(_: Surveyed, { unpivot }: Decision): Blocker[] {
  const seen = new Set<string>();
  return (unpivot?.columns ?? []).flatMap(({ column, fixed, beside }) => {
    const category = fixed['category'] ?? '';
    const place = `category-${column}` as const;
    if (category === '') return [{ place, message: 'Give every column of grades a category.' }];
    const one = JSON.stringify([category.toLowerCase(), beside?.['published']]);
    const isNew = !seen.has(one);
    seen.add(one);
    const message = `Two columns of grades stand for “${labelOf(category)}”: give one of them another category.`;
    return isNew ? [] : [{ place, message }];
  });
}

/** What is still to be decided before a table can be loaded; none where it can be. */
export const listBlockers = (table: Surveyed, decision: Decision): Blocker[] =>
  [blockMissing, blockFixedDates, blockSameCategory, blockValues, blockDateOrder].flatMap((block) =>
    block(table, decision),
  );
