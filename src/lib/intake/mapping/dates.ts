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

/** How the dates of each mapped column are read, day first unless the person has said otherwise. */
export function readDates({ sample }: Pick<Table, 'sample'>, decision: Decision): DateReading[] {
  const { contract, fields, monthFirst = [] } = decision;
  return Object.entries(fields).flatMap(([field, from]) => {
    if (contracts[contract].fields[field]?.type !== 'date' || !('column' in from)) return [];
    const cells = sample.map((row) => cellAt(row, from.column)).filter((cell) => cell !== '');
    const texts = [...new Set(cells)];
    const { order, proof } = judgeOrder(texts);
    const shown = [...new Set([...(proof === null ? [] : [proof]), ...texts])].slice(0, SHOWN);
    const samples = shown.map((text) => ({
      text,
      words: sayDay(readDateCell(text, monthFirst.includes(field))),
    }));
    return [{ field, column: from.column, samples, order, proof }];
  });
}
