import { strToU8 } from 'fflate';
import { makeZip, type Part } from './zips.ts';

/** A project file that somebody made or changed, and what is said of it: null where it may be opened. */
export interface ProjectAttack {
  readonly kind: string;
  readonly text: string;
  readonly content: (given: Given) => BlobPart[] | BlobPart;
  readonly said: RegExp | null;
}

/** A project file that is as it should be, in its parts. */
export interface Given {
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly manifest: Record<string, unknown>;
  readonly path: string;
  readonly source: Uint8Array<ArrayBuffer>;
}

export const none = /no project file of Throughline/;
export const damaged = /is damaged in it/;
export const notWhole = /not whole/;
export const changed = /changed after it was saved/;

export const text = (value: unknown) => strToU8(JSON.stringify(value));
export const of = ({ manifest, path, source }: Given): [Part, Part] => [
  { name: 'manifest.json', bytes: text(manifest) },
  { name: path, bytes: source },
];

export const attack =
  (kind: string) =>
  (words: string, said: RegExp | null, content: ProjectAttack['content']): ProjectAttack => ({
    kind,
    text: words,
    said,
    content,
  });

/** The manifest as a text, which may say what no object of JavaScript can. */
export const written =
  (write: (given: Given) => string | Uint8Array<ArrayBuffer>) => (given: Given) => {
    const own = write(given);
    const bytes = typeof own === 'string' ? strToU8(own) : own;
    return makeZip([
      { name: 'manifest.json', bytes },
      { name: given.path, bytes: given.source },
    ]);
  };
