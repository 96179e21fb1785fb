import type { Field } from '#lib/contracts/contract.ts';
import type { Rule } from '#lib/contracts/problem.ts';
import { closeTurned } from '#lib/contracts/turning.ts';

/** How many accepted values a message lists before it sends the reader to the help page. */
const listed = 6;

/** Why a cell could not be used, and what to do about it: a sentence each. */
export interface Explanation {
  readonly reason: string;
  readonly suggestion: string;
}

/** Explains one problem. `field` is null for the rules that are about the whole row. */
export function explainProblem(rule: Rule, given: string | null, field: Field | null): Explanation {
  const value = given === null ? null : closeTurned(given);
  const title = field?.title ?? 'value';
  switch (rule) {
    case 'required':
      return {
        reason:
          value === null
            ? `“${title}” is empty.`
            : `“${title}” says “${value}”, which is no value.`,
        suggestion: 'Every row needs one: fill it in and load the file again.',
      };
    case 'date':
      return {
        reason: `“${value}” is not a date we can read.`,
        suggestion: 'Write the day first, for example 31/03/2015.',
      };
    case 'integer':
      return {
        reason: `“${value}” is not a whole number.`,
        suggestion: 'Write it in digits, for example 12.',
      };
    case 'term':
      return {
        reason: `“${value}” is not a ${title.toLowerCase()} we know.`,
        suggestion: `Use one of: ${acceptedValues(field)}.`,
      };
    case 'date-order':
      return {
        reason: `“${value}” can be read in two ways. Other dates of this column are written month first, so none of them was guessed.`,
        suggestion: 'Write them all day first, or as 2015-03-31.',
      };
    case 'conflict':
      return {
        reason: `Another row is about the same thing but says something else: row ${value}. None of them was used.`,
        suggestion: 'Keep the right one and load the file again.',
      };
    case 'not-judged':
      return {
        reason: `“${value}”: the framework of this inspection gave no such grade. It is a copy of another grade or was made from others.`,
        suggestion: 'Look it up in the report; if it is there, check the date of the inspection.',
      };
    default:
      return { reason: `“${value}” could not be used.`, suggestion: '' };
  }
}

/** What was found and what to do; a warning is about a row that is used without the cell. */
export function describeProblem(
  rule: Rule,
  value: string | null,
  field: Field | null,
  isWarning: boolean,
): string {
  const { reason, suggestion } = explainProblem(rule, value, field);
  const message = `${reason} ${suggestion}`.trim();
  return isWarning ? `${message} The row is used without it.` : message;
}

function acceptedValues(field: Field | null): string {
  const labels = field?.vocabulary?.map(({ label }) => label) ?? [];
  const shown = labels.slice(0, listed).join(', ');
  return labels.length > listed ? `${shown} and others listed on the help page` : shown;
}
