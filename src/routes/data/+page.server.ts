import { definitions } from '#lib/measures/definitions.ts';

/** One definition of all goes along with the page. */
export const load = () => ({
  completeness: definitions.find(({ name }) => name === 'completeness')!,
});
