import { contracts } from '#lib/contracts/index.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { fieldOf, headingOf, type Found } from './found-problems.ts';

const lowerFirst = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

/** What names one row, in the titles of the fields that the file has a value for. */
function keyWords({ contract }: Found, { mappings }: Reading): string {
  const { key, fields } = contracts[contract];
  const mapped = mappings
    .filter((mapping) => mapping.contract === contract)
    .flatMap(({ fields: sources, unpivot }) => [
      ...Object.keys(sources),
      ...(unpivot?.columns ?? []).flatMap(({ fixed }) => Object.keys(fixed)),
    ]);
  return key
    .filter((name) => mapped.includes(name))
    .map((name) => lowerFirst(fields[name]!.title))
    .join(', ');
}

/** A group of problems in a sentence, without a full stop, such as “23 values in “Due” are not dates”. */
export function sentenceOf(found: Found, rows: number, reading: Reading): string {
  const one = (singular: string, plural: string) => (rows === 1 ? singular : plural);
  const heading = `“${closeTurned(headingOf(found, reading) ?? '')}”`;
  const values = `${rows.toLocaleString('en-GB')} ${one('value', 'values')} in ${heading}`;
  const count = `${rows.toLocaleString('en-GB')} ${one('row', 'rows')}`;
  switch (found.rule) {
    case 'required':
      return `${count} ${one('has', 'have')} no value in ${heading}`;
    case 'date':
      return `${values} ${one('is not a date', 'are not dates')}`;
    case 'integer':
      return `${values} ${one('is not a whole number', 'are not whole numbers')}`;
    case 'term':
      return `${values} ${one('is', 'are')} not a ${lowerFirst(fieldOf(found)?.title ?? 'value')} we know`;
    case 'date-order':
      return `${values} may be day first or month first; others there are month first`;
    case 'conflict':
      return `${count} ${one('is', 'are')} about the same thing as another row (${keyWords(found, reading)}) and ${one('says', 'say')} something else`;
    case 'not-judged':
      return `${rows.toLocaleString('en-GB')} ${one('grade is', 'grades are')} for a category that the framework of the inspection does not judge`;
    default:
      return `${count} could not be used`;
  }
}
