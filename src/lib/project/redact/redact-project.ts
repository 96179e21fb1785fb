import { digest } from '../digest.ts';
import { isSame, type KeptSource, type Project } from '../project.ts';
import { fatesOf } from './fates.ts';
import { Numbers } from './numbers.ts';
import { redactFile } from './redact-file.ts';
import { redactReading } from './redact-reading.ts';
import { TableRedactor } from './table-redactor.ts';

/** A project without what may name people and without free text, and the bytes of its files. */
export interface Redacted {
  readonly project: Project;
  readonly contents: ReadonlyMap<string, Blob>;
}

interface How {
  /** The bytes of a file by its digest. */
  readonly content: (digest: string) => Promise<Blob>;
  /** Whether what the user wrote beside the files stays as it is. */
  readonly keepsWriting: boolean;
  /** Is told the name of every file before it is gone through. */
  readonly onfile: (name: string) => void;
}

const nothingWritten = { annotations: [], words: [], templates: [], draft: null };

/** The rows of the sample come with the site for everybody; only what was changed in them is cut. */
function redactSample(source: KeptSource, shared: Numbers): KeptSource {
  const { headings, mappings, edits } = source.reading;
  const redactor = new TableRedactor(headings, fatesOf(headings, mappings), edits, shared);
  return { ...source, reading: redactReading(source.reading, redactor) };
}

/** All sources of one file, which are read in one way. */
async function redactSources(
  sources: readonly KeptSource[],
  file: Blob,
  shared: Numbers,
): Promise<{ readonly sources: KeptSource[]; readonly digest: string; readonly file: Blob }> {
  const [{ overrides }] = sources as [KeptSource, ...KeptSource[]];
  if (!sources.every((source) => isSame(source.overrides, overrides)))
    throw new Error('It is loaded several times, and read in another way each time.');
  const readings = sources.map(({ reading }) => reading);
  const cut = await redactFile({ file, overrides, readings }, shared);
  const known = { size: cut.file.size, digest: await digest(cut.file) };
  const redacted = sources.map((source, i) => ({
    ...source,
    file: { name: 'name' in source.file ? source.file.name : '', ...known },
    overrides: cut.overrides,
    reading: cut.readings[i]!,
  }));
  return { sources: redacted, digest: known.digest, file: cut.file };
}

const digestOf = ({ file }: KeptSource) => ('digest' in file ? file.digest : null);

/**
 * Leaves out of a project what may name people, and free text. All its figures stay as they are.
 *
 * @throws Error that says of which file not all of that can be left out with certainty, and why
 */
export async function redactProject(project: Project, how: How): Promise<Redacted> {
  const shared = new Numbers();
  const contents = new Map<string, Blob>();
  const redacted = new Map<KeptSource, KeptSource>();
  for (const source of project.sources) {
    if (redacted.has(source)) continue;
    how.onfile(source.name);
    const known = digestOf(source);
    try {
      if (known === null) {
        redacted.set(source, redactSample(source, shared));
        continue;
      }
      const own = project.sources.filter((one) => digestOf(one) === known);
      const cut = await redactSources(own, await how.content(known), shared);
      for (const [i, one] of own.entries()) redacted.set(one, cut.sources[i]!);
      contents.set(cut.digest, cut.file);
    } catch (error) {
      throw new Error(
        `Owners and free text cannot be left out of ${source.name} with certainty. ${(error as Error).message}`,
        { cause: error },
      );
    }
  }
  const sources = project.sources.map((source) => redacted.get(source)!);
  const written = how.keepsWriting ? {} : nothingWritten;
  return { project: { ...project, ...written, sources }, contents };
}
