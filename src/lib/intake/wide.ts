import { categories } from '#lib/contracts/vocabularies.ts';
import { foldHeading } from './headings.ts';

const names = new Set(
  categories.flatMap(({ value, label, aliases }) => [value, label, ...aliases].map(foldHeading)),
);

/** Whether a heading is the name of a category, as in a table with a column for each judgement. */
export const namesCategory = (heading: string) => names.has(foldHeading(heading));
