import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { digest } from './digest.ts';
import { digestsOf, type Project } from './project.ts';
import { readManifest, version, type Manifest } from './manifest.ts';

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

/** The bytes of one file of a zip; null where it has none of the name. */
function unzip(zip: Uint8Array, path: string, most: number): Uint8Array<ArrayBuffer> | null {
  const found = unzipSync(zip, {
    filter({ name, originalSize }) {
      if (name === path && originalSize > most)
        throw new Error(`${path} is larger in it than any file that could be loaded.`);
      return name === path;
    },
  });
  return Object.hasOwn(found, path) ? (found[path] as Uint8Array<ArrayBuffer>) : null;
}

/**
 * Opens a project file, whoever made it.
 *
 * @throws Error that says, for the person who gave it, why it cannot be opened
 */
export async function readProjectFile(file: Blob): Promise<Opened> {
  if (file.size > mostBytes) throw new Error('It is larger than any project that could be opened.');
  const zip = new Uint8Array(await file.arrayBuffer());
  const { project, made, changed, isRedacted = false, files } = readManifest(findManifest(zip));
  const contents = new Map<string, Blob>();
  let left = mostBytes;
  for (const one of digestsOf(project)) {
    const path = files.find((listed) => listed.digest === one)?.path;
    const bytes = path === undefined ? null : unzip(zip, path, left);
    if (!bytes) throw new Error(`It is not whole: ${path ?? 'one of its files'} is missing in it.`);
    left -= bytes.length;
    const content = new Blob([bytes]);
    if ((await digest(content)) !== one) throw new Error(`${path} is damaged in it.`);
    contents.set(one, content);
  }
  return { project, made, changed, isRedacted, contents };
}

function findManifest(zip: Uint8Array): string {
  let bytes: Uint8Array | null;
  try {
    bytes = unzip(zip, 'manifest.json', mostManifest);
  } catch {
    bytes = null;
  }
  if (!bytes) throw new Error('It is no project file of Throughline.');
  return strFromU8(bytes);
}
