/** Blanks and letters that are not seen, which some spreadsheets pass over. */
const gap = '(?:(?![\\t\\r\\n])["\\s\\p{Cc}\\p{Cf}])*';

/** With which a spreadsheet takes a text for a formula: some also in full width, or after a gap. */
const dangerous = new RegExp(`^(?:["\\s\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠]|[\\t\\r\\n])`, 'u');

/**
 * The same within a text, after what parts cells where commas do not: Excel on the continent takes
 * the semicolon, and then ends a row in the middle of a cell of several lines. A sign before words or
 * a number is left there, since lists are written so, unless what it begins could call for something.
 */
const dangerousWithin = new RegExp(
  `([;\\t\\r\\n])(?=${gap}(?:[=@＝＠]|[+\\-＋－](?!\\s*[\\p{L}\\p{N}])|[+\\-＋－][^;\\t\\r\\n]*(?:\\w\\(|[|!])))`,
  'gu',
);

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

/** A text that a spreadsheet would run as a formula is kept a text by an apostrophe before it. */
export function disarm(text: string): string {
  const within = text.replace(dangerousWithin, "$1'");
  return dangerous.test(text) && !isNumber(text) ? `'${within}` : within;
}
