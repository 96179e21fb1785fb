import { closeTurned } from '#lib/contracts/turning.ts';

/** A heading without case, spaces, line breaks and punctuation, so that spellings of it compare equal. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const LONGEST = 60;

/** The words in quotation marks: “a”, “b” and “c”; long ones are cut, beyond `most` they are counted. */
export function listWords(words: readonly string[], last: 'and' | 'or' = 'and', most = 8): string {
  const shown = words.slice(0, most).map((word) => {
    const line = word.replace(/\s+/g, ' ').trim();
    return `“${closeTurned(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)}”`;
  });
  if (words.length > most) shown.push(`${words.length - most} more`);
  const end = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} ${last} ${end}` : end;
}
