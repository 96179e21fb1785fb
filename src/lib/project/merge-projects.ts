import { isSame, type KeptSource, type Project } from './project.ts';

const isOfSample = ({ file }: KeptSource) => 'sample' in file;

/** Those of another list that a list has not, after its own. */
const addMissing = <T>(
  own: readonly T[],
  other: readonly T[],
  isOne: (a: T, b: T) => boolean,
): T[] => [...own, ...other.filter((one) => !own.some((mine) => isOne(mine, one)))];

/** What is here, with what only the other project has. The sample gives way to files of the user's own. */
export function mergeProjects(here: Project, there: Project): Project {
  const byName = <T extends { readonly name: string }>(a: T, b: T) => a.name === b.name;
  const sources = addMissing(here.sources, there.sources, byName);
  const hasOwn = !sources.every(isOfSample);
  return {
    sources: hasOwn ? sources.filter((source) => !isOfSample(source)) : sources,
    annotations: addMissing(here.annotations, there.annotations, isSame),
    words: addMissing(
      here.words,
      there.words,
      (a, b) => a.place === b.place && a.given === b.given,
    ),
    templates: addMissing(here.templates, there.templates, byName),
    draft: here.draft ?? there.draft,
  };
}
