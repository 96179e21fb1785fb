import { categories } from '#lib/contracts/vocabularies.ts';

/** The line of the matrix that a chosen category is shown on; null if none is chosen. */
export const lineOf = (category: string | null): string | null =>
  categories.find(({ value }) => value === category)?.line ?? category;
