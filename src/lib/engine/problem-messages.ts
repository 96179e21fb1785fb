import type { Field } from '#lib/contracts/contract.ts';
import type { Rule } from '#lib/contracts/problem.ts';

/** How many accepted values a message lists before it sends the reader to the help page. */
const listed = 6;

/**
 * What was found and what to do, for one cell that could not be used. `field` is null for the
 * rules that are about the whole row; a warning is about a row that is used without the cell.
 */
export function describeProblem(
  rule: Rule,
  value: string | null,
  field: Field | null,
  isWarning = false,
): string {
  const message = describeCause(rule, value, field);
  return isWarning ? `${message} The row is used without it.` : message;
}

function describeCause(rule: Rule, value: string | null, field: Field | null): string {
  const title = field?.title ?? 'value';
  switch (rule) {
    case 'required':
      return `“${title}” ${value === null ? 'is empty' : `says “${value}”, which is no value`}. Every row needs one: fill it in and load the file again.`;
    case 'date':
      return `“${value}” is not a date we can read. Write the day first, for example 31/03/2015.`;
    case 'integer':
      return `“${value}” is not a whole number. Write it in digits, for example 12.`;
    case 'term':
      return `“${value}” is not a ${title.toLowerCase()} we know. Use one of: ${acceptedValues(field)}.`;
    case 'date-order':
      return `“${value}” can be read in two ways. Other dates of this column are written month first, so none of them was guessed: write them all day first, or as 2015-03-31.`;
    case 'conflict':
      return `Another row is about the same thing but says something else: row ${value}. None of them was used; keep the right one and load the file again.`;
    default:
      return `“${value}” could not be used.`;
  }
}

function acceptedValues(field: Field | null): string {
  const labels = field?.vocabulary?.map(({ label }) => label) ?? [];
  const shown = labels.slice(0, listed).join(', ');
  return labels.length > listed ? `${shown} and others listed on the help page` : shown;
}
