import type { Field } from '#lib/contracts/contract.ts';
import { contractList } from '#lib/contracts/index.ts';
import { identifier, sql, type Sql } from '#lib/engine/sql.ts';

/** How a column is shown, sorted out by the type that the engine says it has. */
export type Kind = 'number' | 'date' | 'text';

export interface AnswerColumn {
  readonly name: string;
  /** The type as the engine writes it: 'DECIMAL(4,2)'. */
  readonly type: string;
  readonly kind: Kind;
}

const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/;
/** What may be larger than a number of JavaScript can hold to the last digit. */
const isWide = /^U?(BIG|HUGE)INT$/;
const isTime = /^TIMESTAMP(_S|_MS|_NS)?$/;

/** A list of numbers is a text here, though its type begins as that of a number does. */
const kindOf = (type: string): Kind => {
  if (type.endsWith(']')) return 'text';
  if (type === 'DATE') return 'date';
  return isNumber.test(type) ? 'number' : 'text';
};

export const toColumn = (name: string, type: string): AnswerColumn => ({
  name,
  type,
  kind: kindOf(type),
});

/**
 * A column as it is asked for. Whatever the engine would hand over rounded, cut to its day or not at
 * all (large numbers, times, lists, ENUM, true and false) comes as the text that the engine writes.
 */
export function asked({ name, type, kind }: AnswerColumn): Sql {
  const column = identifier(name);
  if (isTime.test(type)) return sql`strftime(${column}, '%d/%m/%Y %H:%M:%S') AS ${column}`;
  if (kind === 'number' && !isWide.test(type)) return column;
  return sql`${column}::VARCHAR AS ${column}`;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The value of a text that `asked` had made; one that JavaScript cannot hold stays a text. */
export function toValue({ kind }: AnswerColumn, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (kind === 'date' && isDay.test(value)) return new Date(value);
  return kind === 'number' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

const personal = contractList.flatMap(({ fields }) =>
  Object.entries<Field>(fields).flatMap(([name, { isPersonal }]) => (isPersonal ? [name] : [])),
);

/** A column that may name people is left out of files unless it is asked for, as its contract says. */
export const isPersonal = ({ name }: Pick<AnswerColumn, 'name'>): boolean =>
  personal.includes(name.toLowerCase().replace(/_\d+$/, ''));
