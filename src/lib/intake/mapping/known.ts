import type { Vocabulary } from '#lib/contracts/vocabularies.ts';
import { foldHeading } from '../headings.ts';

/** Every way a value of a vocabulary is written, made comparable → the value. */
function indexTerms(vocabulary: Vocabulary, comparable: (text: string) => string) {
  const spellings = vocabulary.flatMap(({ value, label, aliases }) =>
    [value, label, ...aliases].map((word) => [comparable(word), value] as const),
  );
  return new Map(spellings.filter(([word]) => word !== ''));
}

const indexes = new WeakMap<Vocabulary, Record<'exact' | 'near', ReadonlyMap<string, string>>>();

function indexOf(vocabulary: Vocabulary) {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const exact = indexTerms(vocabulary, (word) => word.toLowerCase());
  const made = { exact, near: indexTerms(vocabulary, foldHeading) };
  indexes.set(vocabulary, made);
  return made;
}

/** What a vocabulary calls a value, compared as the database compares it: without case. Or null. */
export const findTerm = (vocabulary: Vocabulary, value: string) =>
  indexOf(vocabulary).exact.get(value.toLowerCase()) ?? null;

/** The same for a value that differs in punctuation and spaces alone, such as "in-progress". */
export const findNearTerm = (vocabulary: Vocabulary, value: string) =>
  indexOf(vocabulary).near.get(foldHeading(value)) ?? null;

const COLOURS = new Set(
  'red,amber,green,blue,yellow,orange,grey,gray,purple,black,white,r,a,g,b,y,ra,ag,ar,ga'.split(
    ',',
  ),
);

/** Whether a value is a colour or the letter of one, alone or in pairs such as "Amber/Green". */
export const isColour = (value: string) =>
  value
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !/^(rated?|rag|brag|light|dark)$/.test(word))
    .every((word) => COLOURS.has(word)) && /[a-z]/i.test(value);

export const isNumber = (value: string) => /^-?\d+([.,]\d+)?\s*%?$/.test(value);

/** Numbers that grades are written with, up to six and with 8 and 9 for none; 1.0 is what a program makes of a column with gaps. */
export const isGradeCode = (value: string) => /^[0-689](\.0)?$/.test(value);

/** Words that programs write where there is no value. */
export const isNothing = (value: string) => /^(nan|none|null|nil|#n\/a|na|n\/k)$/i.test(value);

/** What stands for "there is a value, and nobody knows what it means", by field. */
export const unknownTerms: Readonly<Record<string, string>> = {
  grade: 'Unknown',
  status: 'unknown',
};
