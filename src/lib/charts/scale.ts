import { grades } from '#lib/contracts/vocabularies.ts';

/** The scale that inspectors of children's services use, the best first; grades of other scales have no place on it. */
export const scale = grades.flatMap(({ value, label, short, rank }) =>
  rank !== null && rank <= 4 ? [{ value, label, short, rank }] : [],
);
