import { strToU8, Zip, ZipDeflate } from 'fflate';
import { digest } from './digest.ts';
import { digestsOf, type Project } from './project.ts';
import { readManifest, version, type Manifest } from './manifest.ts';
import { readEntry } from './read-zip.ts';

/** All that a project file holds. */
export interface Opened {
  readonly project: Project;
  /** When it was saved. */
  readonly made: Date;
  /** When each source last changed, in milliseconds since 1970, by its name. */
  readonly changed: Readonly<Record<string, number>>;
  /** Whether owners and free text were left out when it was saved. */
  readonly isRedacted: boolean;
  /** The bytes of its files, by their digests. */
  readonly contents: ReadonlyMap<string, Blob>;
}

/** A browser can hold about so many bytes of one file at once; more of them is no project of ours. */
const mostBytes = 1_500_000_000;

/** What describes a project of thousands of sources is far shorter. */
const mostManifest = 50_000_000;

/** A name that every system can store, and that leads nowhere. */
const nameFile = (number: number, name: string) =>
  `sources/${number}-${name
    .replace(/[^\p{L}\p{N}._ -]+/gu, '_')
    .replace(/^\.+/, '')
    .slice(-80)}`;

function listFiles(project: Project): Manifest['files'] {
  const names = new Map(
    project.sources.flatMap(({ file }) => ('digest' in file ? [[file.digest, file.name]] : [])),
  );
  return [...names].map(([one, name], i) => ({ digest: one, path: nameFile(i + 1, name) }));
}

/**
 * A project as one file: a zip of a manifest and the files as they were given.
 *
 * @param content the bytes of a file by its digest
 */
export async function writeProjectFile(
  { project, made, changed, isRedacted }: Omit<Opened, 'contents'>,
  content: (digest: string) => Promise<Blob>,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else parts.push(chunk);
  });
  const add = async (name: string, bytes: Blob) => {
    const entry = new ZipDeflate(name);
    entry.mtime = made;
    zip.add(entry);
    const reader = bytes.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read())
      entry.push(next.value);
    entry.push(new Uint8Array(0), true);
  };
  const files = listFiles(project);
  const manifest: Manifest = {
    format: 'throughline-project',
    version,
    made,
    changed,
    project,
    ...(isRedacted && { isRedacted }),
    files,
  };
  await add('manifest.json', new Blob([strToU8(JSON.stringify(manifest, null, 1))]));
  for (const { digest: one, path } of files) await add(path, await content(one));
  zip.end();
  if (failure !== null) throw failure as Error;
  return new Blob(parts, { type: 'application/zip' });
}

/** A path in a sentence; whoever made the file may have made it longer than anybody reads. */
const sayPath = (path: string) => (path.length > 80 ? `${path.slice(0, 80)}…` : path);

/** The bytes of one listed file, or an error that says why there are none. */
async function takeFile(zip: Uint8Array, path: string | undefined, most: number): Promise<Blob> {
  if (path === undefined) throw new Error('It is not whole: one of its files is missing in it.');
  const found = await readEntry(zip, path, most);
  if (found instanceof Blob) return found;
  const said = sayPath(path);
  if (found === 'missing') throw new Error(`It is not whole: ${said} is missing in it.`);
  if (found === 'damaged') throw new Error(`${said} is damaged in it.`);
  throw new Error(`${said} is larger in it than any file that could be loaded.`);
}

/**
 * Opens a project file, whoever made it.
 *
 * @throws Error that says, for the person who gave it, why it cannot be opened
 */
export async function readProjectFile(file: Blob): Promise<Opened> {
  if (file.size > mostBytes) throw new Error('It is larger than any project that could be opened.');
  const zip = new Uint8Array(await file.arrayBuffer());
  const {
    project,
    made,
    changed,
    isRedacted = false,
    files,
  } = readManifest(await findManifest(zip));
  const paths = new Map(files.map((listed) => [listed.digest, listed.path]));
  const contents = new Map<string, Blob>();
  let left = mostBytes;
  for (const one of digestsOf(project)) {
    const path = paths.get(one);
    const content = await takeFile(zip, path, left);
    left -= content.size;
    if ((await digest(content)) !== one) throw new Error(`${sayPath(path!)} is damaged in it.`);
    contents.set(one, content);
  }
  return { project, made, changed, isRedacted, contents };
}

async function findManifest(zip: Uint8Array): Promise<string> {
  const found = await readEntry(zip, 'manifest.json', mostManifest);
  if (!(found instanceof Blob)) throw new Error('It is no project file of Throughline.');
  return found.text();
}
