import { contracts } from '#lib/contracts/index.ts';
import type { DateReading, Decision } from '../proposal.ts';
import type { Table } from '../sheet.ts';
import { isOrdered, readDateCell, readDay } from './calendar.ts';
import { cellAt } from './columns.ts';
import { sayDay } from './day.ts';

const SHOWN = 3;

function judgeOrder(texts: readonly string[]): Pick<DateReading, 'order' | 'proof'> {
  const inFigures = texts.filter(isOrdered);
  const isDayFirst = (text: string) => readDay(text) !== null;
  const isMonthFirst = (text: string) => readDay(text, true) !== null;
  const proof = inFigures.find((text) => isMonthFirst(text) && !isDayFirst(text)) ?? null;
  const hasDayFirst = inFigures.some((text) => isDayFirst(text) && !isMonthFirst(text));
  if (proof !== null) return { order: hasDayFirst ? 'mixed' : 'month', proof };
  return { order: hasDayFirst || inFigures.length === 0 ? 'clear' : 'either', proof };
}

/** The columns that a field takes its dates from: its own, and those beside the grades of a wide table. */
function columnsOf(field: string, { fields, unpivot }: Decision): number[] {
  const from = fields[field];
  const own = from && 'column' in from ? [from.column] : [];
  const beside = (unpivot?.columns ?? []).flatMap((wide) => wide.beside?.[field] ?? []);
  return [...new Set([...own, ...beside])];
}

/** What a date is while nobody has said the order of its column, which is not to be taken for granted. */
function sayEither(text: string): string {
  const day = readDateCell(text);
  return day ? sayDay(day) : `${sayDay(readDateCell(text, true))}, if the month comes first`;
}

/** How the dates of each field are read, day first unless the person has said otherwise. */
export function readDates({ sample }: Pick<Table, 'sample'>, decision: Decision): DateReading[] {
  const { contract, monthFirst = [], dayFirst = [] } = decision;
  return Object.entries(contracts[contract].fields).flatMap(([field, { type }]) => {
    const columns = type === 'date' ? columnsOf(field, decision) : [];
    if (columns.length === 0) return [];
    const cells = columns.flatMap((column) => sample.map((row) => cellAt(row, column)));
    const texts = [...new Set(cells.filter((cell) => cell !== ''))];
    const { order, proof } = judgeOrder(texts);
    const shown = [...new Set([...(proof === null ? [] : [proof]), ...texts])].slice(0, SHOWN);
    const isAnswered = [...monthFirst, ...dayFirst].includes(field);
    const samples = shown.map((text) => ({
      text,
      words:
        order === 'month' && !isAnswered
          ? sayEither(text)
          : sayDay(readDateCell(text, monthFirst.includes(field))),
    }));
    return [{ field, samples, order, proof }];
  });
}
