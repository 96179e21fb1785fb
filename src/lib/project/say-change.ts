import { closeTurned } from '#lib/contracts/turning.ts';
import { listWords } from '#lib/intake/headings.ts';
import { isSame, type KeptSource, type Project } from './project.ts';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `one ${one}` : `${number} ${many}`;

/** What became of one source that stands in both projects. */
function sayAmended(before: KeptSource, after: KeptSource): string {
  const name = closeTurned(after.name);
  if (!isSame(before.file, after.file)) return `Replaced ${name}`;
  if (!isSame(before.overrides, after.overrides)) return `Read ${name} in another way`;
  const edited = after.reading.edits.length - before.reading.edits.length;
  if (edited > 0) return `Changed ${count(edited, 'cell', 'cells')} of ${name}`;
  if (edited < 0) return `Took back ${count(-edited, 'change', 'changes')} to ${name}`;
  return `Changed how ${name} is understood`;
}

const isOfSample = ({ file }: KeptSource) => 'sample' in file;

/** Files by their names; those of the sample, which come and go together, by that word. */
const listFiles = (sources: readonly KeptSource[]): string =>
  sources.length > 1 && sources.every(isOfSample)
    ? 'the sample'
    : listWords(sources.map(({ name }) => name));

function saySources(before: Project, after: Project): string[] {
  const isIn = ({ sources }: Project, one: KeptSource) =>
    sources.find(({ name }) => name === one.name);
  const added = after.sources.filter((one) => !isIn(before, one));
  const removed = before.sources.filter((one) => !isIn(after, one));
  const amended = after.sources.flatMap((one) => {
    const earlier = isIn(before, one);
    return earlier && !isSame(earlier, one) ? [sayAmended(earlier, one)] : [];
  });
  return [
    ...(added.length > 0 ? [`Loaded ${listFiles(added)}`] : []),
    ...(removed.length > 0 ? [`Removed ${listFiles(removed)}`] : []),
    ...amended,
  ];
}

/** What was added to a list and taken from it, by its name or its first words. */
function sayList<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
  what: string,
): string[] {
  const isIn = (all: readonly T[], one: T) => all.some((other) => isSame(one, other));
  const added = after.filter((one) => !isIn(before, one)).map(nameOf);
  const removed = before.filter((one) => !isIn(after, one)).map(nameOf);
  const changed = added.filter((name) => removed.includes(name));
  const say = (verb: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${verb} the ${what} ${listWords(names)}`];
  return [
    ...say('Changed', changed),
    ...say(
      'Added',
      added.filter((name) => !changed.includes(name)),
    ),
    ...say(
      'Removed',
      removed.filter((name) => !changed.includes(name)),
    ),
  ];
}

const sayWritten = (before: Project, after: Project): string[] => [
  ...(isSame(before.words, after.words) ? [] : ['Wrote words of your own']),
  ...(isSame(before.draft, after.draft) ? [] : ['Changed the report']),
];

/** What follows another in the same sentence. */
const goOn = (part: string, i: number) =>
  i === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1);

/** What one change did, in a few words for a list: “Replaced actions.csv”. */
export const sayChange = (before: Project, after: Project): string =>
  [
    ...saySources(before, after),
    ...sayList(before.annotations, after.annotations, ({ words }) => words, 'annotation'),
    ...sayList(before.templates, after.templates, ({ name }) => name, 'template'),
    ...sayWritten(before, after),
  ]
    .map(goOn)
    .join('; ') || 'Put the files in another order';

/** Whether all that differs is words that are being written, of which every letter is a change. */
export const isWriting = ({ project }: { readonly project: Project }, after: Project): boolean =>
  isSame({ ...project, words: [], draft: null }, { ...after, words: [], draft: null });
