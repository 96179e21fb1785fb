import { withoutForbidden } from './clean-words.ts';

/** No cell of a workbook holds more letters; Excel takes one that does for damaged. */
const most = 32_767;

const byNumber = (sign: string) =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** What XML or the library would leave out, and what would be read as the number of a sign. */
// eslint-disable-next-line no-control-regex
const unheld = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd]|_(?=x[0-9a-f]{4}_)/gi;

/** Whether so long a text has to be cut. */
export const isTooLong = (text: unknown): boolean => typeof text === 'string' && text.length > most;

/** Cut between two letters, and not between the halves of one. */
const cut = (text: string) => `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/**
 * A text as a workbook keeps it, with a sign that cannot stand in it by its number, as the standard
 * has it. The library takes names that every object has, such as “constructor”, for texts that it
 * knows already, and would write nothing: of these the first letter is written by number too.
 */
export function holdText(text: string): string {
  const whole = withoutForbidden((isTooLong(text) ? cut(text) : text).replace(unheld, byNumber));
  return whole in Object.prototype ? byNumber(whole) + whole.slice(1) : whole;
}
