import { describe, expect, it } from 'vitest';
import {
  categories,
  frameworks,
  grades,
  inspectionTypes,
  kinds,
  statuses,
  type Vocabulary,
} from '#lib/contracts/vocabularies.ts';

const vocabularies: Record<string, Vocabulary> = {
  categories,
  frameworks,
  grades,
  inspectionTypes,
  kinds,
  statuses,
};

describe.each(Object.entries(vocabularies))('the vocabulary of %s', (_, vocabulary) => {
  it('gives every word one meaning', () => {
    const meanings = new Map<string, string>();
    for (const { value, label, aliases } of vocabulary)
      for (const word of [value, label, ...aliases].map((text) => text.toLowerCase())) {
        expect(meanings.get(word) ?? value, word).toBe(value);
        meanings.set(word, value);
      }
    expect(meanings.size).toBeGreaterThan(0);
  });
});

/** The value that a word stands for. */
const meaningOf = (vocabulary: Vocabulary, word: string) =>
  vocabulary.find(({ value, label, aliases }) =>
    [value, label, ...aliases].some((text) => text.toLowerCase() === word.toLowerCase()),
  )?.value;

describe('statuses', () => {
  it.each([
    ['Open', 'in_progress'],
    ['Open--Partially Addressed', 'in_progress'],
    ['Closed - Implemented', 'complete_unverified'],
    ['Closed-Implemented', 'complete_unverified'],
    ['Closed – Not Implemented', 'not_accepted'],
    ['Closed - Reconsidered/Superseded', 'superseded'],
    ['Closed - No Longer Applicable', 'withdrawn'],
    ['Closed - Acceptable Action', 'complete_verified'],
    ['Unknown', 'unknown'],
  ])('“%s” stands for %s', (word, value) => {
    expect(meaningOf(statuses, word)).toBe(value);
  });

  it.each(['Green', 'Blue', 'Red', 'Amber', 'G', 'Pending', 'High'])(
    '“%s” stands for nothing until somebody says what',
    (word) => {
      expect(meaningOf(statuses, word)).toBeUndefined();
    },
  );
});

describe('grades', () => {
  it('numbers stand for none: they are best first in one list and last in another', () => {
    for (const code of ['0', '1', '2', '3', '4', '8', '9'])
      expect(meaningOf(grades, code), code).toBeUndefined();
  });

  it('four have a rank and no two the same; the outcomes of Area SEND have none', () => {
    const ranks = grades.map(({ rank }) => rank).filter((rank) => rank !== null);
    expect(ranks).toEqual([1, 2, 3, 4]);
    expect(grades.find(({ value }) => value === 'Inconsistent experiences')?.rank).toBeNull();
  });

  it('“Adequate” and “Satisfactory”, which it replaced, count as requiring improvement', () => {
    for (const word of ['Adequate', 'Satisfactory', 'requires improvement'])
      expect(meaningOf(grades, word)).toBe('Requires improvement to be good');
  });
});
