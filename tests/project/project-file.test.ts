import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { digest } from '#lib/project/digest.ts';
import { readProjectFile, writeProjectFile } from '#lib/project/project-file.ts';
import type { Project } from '#lib/project/project.ts';
import { noProject, sourceOf } from './support.ts';

const bytes = new Blob(['provider,published,grade\r\nNorthshire,30/06/2014,Good\r\n']);
const made = new Date('2026-11-26T09:00:00Z');
let project: Project;
let file: Blob;
beforeAll(async () => {
  const known = { name: '../a: b?.csv', size: bytes.size, digest: await digest(bytes) };
  project = {
    ...noProject,
    sources: [
      { ...sourceOf('a.csv'), file: known },
      { ...sourceOf('s.csv'), file: { sample: 's' } },
    ],
    annotations: [{ provider: 'E1', day: '2014-06-30', words: 'Ŵords' }],
  };
  file = await writeProjectFile({ project, made, changed: { 'a.csv': 5 }, isRedacted: false }, () =>
    Promise.resolve(bytes),
  );
});

const unzip = async (zip: Blob) => unzipSync(new Uint8Array(await zip.arrayBuffer()));
const zip = (entries: Record<string, Uint8Array>) => new Blob([zipSync(entries)]);

it('comes back as it was, with the bytes of its files', async () => {
  const opened = await readProjectFile(file);
  expect({ ...opened, contents: null }).toEqual({
    project,
    made,
    changed: { 'a.csv': 5 },
    isRedacted: false,
    contents: null,
  });
  const [[key, content]] = [...opened.contents] as [[string, Blob]];
  expect(key).toBe(await digest(bytes));
  expect(await content.text()).toBe(await bytes.text());
});

it('is a zip that other programs open, with the files as they were given under plain names', async () => {
  const entries = await unzip(file);
  expect(Object.keys(entries)).toEqual(['manifest.json', 'sources/1-_a_ b_.csv']);
  expect(new TextDecoder().decode(entries['sources/1-_a_ b_.csv'])).toBe(await bytes.text());
});

describe('is refused in words', () => {
  const change = async (alter: (manifest: Record<string, unknown>) => void) => {
    const entries = await unzip(file);
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as object;
    alter(manifest as Record<string, unknown>);
    return zip({ ...entries, 'manifest.json': strToU8(JSON.stringify(manifest)) });
  };

  it.each<[string, () => Promise<Blob> | Blob, RegExp]>([
    ['it is something else', () => new Blob(['a,b\n1,2\n']), /no project file/],
    ['it is empty', () => new Blob([]), /no project file/],
    ['it is another zip', () => zip({ 'a.txt': strToU8('a') }), /no project file/],
    ['its manifest is no JSON', () => zip({ 'manifest.json': strToU8('{') }), /no project file/],
    ['it is cut short', () => file.slice(0, file.size - 30), /no project file/],
    ['a newer one made it', () => change((one) => (one['version'] = 2)), /newer Throughline/],
    [
      'its project is something else',
      () => change((one) => (one['project'] = { ...project, draft: 1 })),
      /changed after it was saved.*draft/,
    ],
    ['a file is not listed', () => change((one) => (one['files'] = [])), /is not whole/],
    [
      'a file is missing',
      async () => {
        const { 'manifest.json': manifest } = await unzip(file);
        return zip({ 'manifest.json': manifest! });
      },
      /not whole: sources\/1-_a_ b_\.csv is missing/,
    ],
    [
      'a file is not what it was',
      async () => {
        const entries = await unzip(file);
        return zip({ ...entries, 'sources/1-_a_ b_.csv': strToU8('provider\nX\n') });
      },
      /a_ b_\.csv is damaged/,
    ],
    [
      'a file says it is larger than any could be',
      async () => {
        const altered = new Uint8Array(await file.arrayBuffer());
        const view = new DataView(altered.buffer);
        for (let at = 0; at < altered.length - 30; at++)
          if (view.getUint32(at, true) === 0x02014b50 && altered[at + 46] === 's'.charCodeAt(0))
            view.setUint32(at + 24, 0xf0000000, true);
        return new Blob([altered]);
      },
      /larger in it than any file/,
    ],
  ])('where %s', async (_, spoil, said) => {
    await expect(readProjectFile(await spoil())).rejects.toThrow(said);
  });
});
