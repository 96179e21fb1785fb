/**
 * What XML cannot hold, not even escaped: control characters, two that are no characters, and halves
 * of surrogate pairs, which the `u` flag finds only where they stand alone.
 */
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

/** Marks that turn around the order of what follows them, beyond their own words. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Leaves out what no reader of XML accepts. */
export const withoutForbidden = (text: string): string => text.replace(forbidden, '');

/** Words of a file as a report can print them; line breaks of all kinds become one kind. */
export const cleanWords = (words: string): string =>
  withoutForbidden(words.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'))
    .replace(turning, '')
    .replaceAll('\t', ' ');

/** The same in one line, for titles and captions. */
export const cleanLine = (words: string): string => cleanWords(words).replace(/\s+/g, ' ').trim();
