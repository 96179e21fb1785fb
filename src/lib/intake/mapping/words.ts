const EMPTY = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'is',
  'of',
  'on',
  'the',
  'to',
]);

/** Words that many headings share and that say little about which column it is. */
const COMMON = new Set([
  'code',
  'date',
  'description',
  'id',
  'name',
  'no',
  'number',
  'text',
  'type',
]);

/** Words that turn a heading into another thing: a previous inspection is not the inspection. */
const TURNING = new Set([
  'expected',
  'linked',
  'next',
  'planned',
  'predicted',
  'previous',
  'prior',
]);

/** The words of a heading in lower case and in the singular, those that carry no meaning left out. */
export function splitWords(heading: string): string[] {
  const spaced = heading.normalize('NFKC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = spaced.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !EMPTY.has(word))
    .map((word) => (word.length > 4 ? word.replace(/([^siu])s$/, '$1') : word));
}

const weigh = (words: readonly string[]) =>
  words.reduce((sum, word) => sum + (COMMON.has(word) ? 0.3 : 1), 0);

/**
 * How far the words of a heading are those of a claim, 0 to 1: twice the weight of the words they
 * share over the weight of both. Only whole words count: letters changed in a word as short as "RI"
 * make another word.
 */
export function overlap(heading: readonly string[], claim: readonly string[]): number {
  const shared = claim.filter((word) => heading.includes(word));
  const both = weigh(heading) + weigh(claim);
  if (both === 0) return 0;
  const isTurned = heading.some((word) => TURNING.has(word) && !claim.includes(word));
  return ((2 * weigh(shared)) / both) * (isTurned ? 0.3 : 1);
}
