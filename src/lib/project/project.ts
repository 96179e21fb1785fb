import type { Reading } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import type { Template } from '#lib/report/block.ts';

/** A file of the user, known by its bytes, or one of the sample, known by its name. */
export type KeptFile =
  | { readonly name: string; readonly size: number; readonly digest: string }
  | { readonly sample: string };

/** What was decided about a table: all of its reading but what its file gives again when it is read. */
export type KeptReading = Omit<Reading, 'body' | 'sample' | 'setAside' | 'problems'>;

/** A table that is loaded: the file that it is from, how that is read, and what was made of it. */
export interface KeptSource {
  readonly file: KeptFile;
  readonly overrides: Overrides;
  /** What it goes by on the page. */
  readonly name: string;
  readonly reading: KeptReading;
}

/** What the user wrote about a day of one provider; the day is an ISO date. */
export interface KeptAnnotation {
  readonly provider: string;
  readonly day: string;
  readonly words: string;
}

/** Which of the stories that the pages tell. */
export type StoryName = 'overview' | 'inspection' | 'comparison';

/** Where words stand: in a story, or in place of the picture of a chart for who cannot see it. */
export type Place = StoryName | `picture ${string}`;

/** Words of the user's own in place of those that the figures give. */
export interface KeptWords {
  readonly place: Place;
  /** The words that the figures gave. */
  readonly given: string;
  readonly words: string;
}

/**
 * All that the user gave and decided, and nothing that follows from it: the database is made from
 * it anew. The bytes of the files are kept beside it. It is a value that never changes.
 */
export interface Project {
  readonly sources: readonly KeptSource[];
  readonly annotations: readonly KeptAnnotation[];
  readonly words: readonly KeptWords[];
  /** The templates of reports that were saved under a name. */
  readonly templates: readonly Template[];
  /** The report that is being written, or null where none was begun. */
  readonly draft: Template | null;
}

/** A project of which nothing was decided and written yet. */
export const projectOf = (sources: readonly KeptSource[]): Project => ({
  sources,
  annotations: [],
  words: [],
  templates: [],
  draft: null,
});

/** Whether two values of a project say the same. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The files of the user that a project rests on, by their digests. */
export const digestsOf = ({ sources }: Project): Set<string> =>
  new Set(sources.flatMap(({ file }) => ('digest' in file ? [file.digest] : [])));
