import { attack, changed, damaged, none, notWhole, written, type Given } from './project-attack.ts';

const manifests = attack('manifest');

const insert = (given: Given, words: string) =>
  JSON.stringify(given.manifest).replace(/^\{/, () => `{${words},`);

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const wrongTypes = [null, true, 0, -1, 1e308, 'text', [], {}, [[]], '\ud800', { length: 1e9 }];

export const manifestAttacks = [
  manifests(
    'a mark of UTF-8 before it',
    null,
    written((given) => `\ufeff${JSON.stringify(given.manifest)}`),
  ),
  manifests(
    'a zero before it',
    none,
    written((given) => `\0${JSON.stringify(given.manifest)}`),
  ),
  manifests(
    'a zero after it',
    none,
    written((given) => `${JSON.stringify(given.manifest)}\0`),
  ),
  manifests(
    'nothing in it',
    none,
    written(() => ''),
  ),
  manifests(
    'a script',
    none,
    written(() => 'window.hasRun=true'),
  ),
  manifests(
    'UTF-16',
    none,
    written((given) => new Uint8Array(Buffer.from(JSON.stringify(given.manifest), 'utf16le'))),
  ),
  manifests(
    'a list of 100,000 lists',
    none,
    written(() => nested(100_000)),
  ),
  manifests(
    '100,000 lists beside the rest',
    none,
    written((given) => insert(given, `"more":${nested(100_000)}`)),
  ),
  manifests('100,000 lists in the project', none, (given) =>
    written(() =>
      JSON.stringify(given.manifest).replace('"draft":null', `"draft":${nested(100_000)}`),
    )(given),
  ),
  manifests('a template with 10,000 lists beside its words', none, (given) =>
    written(() =>
      JSON.stringify(given.manifest).replace(
        '"templates":[]',
        `"templates":[{"name":"a","title":"b","blocks":[],"more":${nested(10_000)}}]`,
      ),
    )(given),
  ),
  manifests(
    '__proto__ in it',
    null,
    written((given) => insert(given, '"__proto__":{"polluted":1}')),
  ),
  manifests(
    '__proto__ of what was changed',
    null,
    written((given) =>
      JSON.stringify(given.manifest).replace(
        '"changed":{',
        '"changed":{"__proto__":1,"constructor":2,"toString":3,',
      ),
    ),
  ),
  manifests(
    'constructor.prototype in it',
    null,
    written((given) => insert(given, '"constructor":{"prototype":{"polluted":1}}')),
  ),
  manifests('__proto__ in the project', changed, (given) =>
    written(() =>
      JSON.stringify(given.manifest).replace(
        '"project":{',
        '"project":{"__proto__":{"polluted":1},',
      ),
    )(given),
  ),
  manifests('__proto__ in a source', changed, (given) =>
    written(() =>
      JSON.stringify(given.manifest).replace(
        '"sources":[{',
        '"sources":[{"__proto__":{"polluted":1},',
      ),
    )(given),
  ),
  manifests(
    'a key twice, the second for another project',
    none,
    written((given) => JSON.stringify(given.manifest).replace(/\}$/, ',"format":"another"}')),
  ),
  manifests(
    'a version of a huge number',
    /newer Throughline/,
    written((given) => JSON.stringify({ ...given.manifest, version: 1e308 })),
  ),
  manifests(
    'a version beyond all numbers',
    none,
    written((given) => JSON.stringify(given.manifest).replace('"version":1', '"version":1e999')),
  ),
  manifests(
    'a newer version',
    /newer Throughline/,
    written((given) => JSON.stringify({ ...given.manifest, version: 2 })),
  ),
  manifests(
    'a version that is a text',
    none,
    written((given) => JSON.stringify({ ...given.manifest, version: '1' })),
  ),
  manifests(
    'no version',
    none,
    written((given) => JSON.stringify({ ...given.manifest, version: undefined })),
  ),
  manifests(
    'another digest',
    notWhole,
    written((given) =>
      JSON.stringify({ ...given.manifest, files: [{ digest: 'f'.repeat(64), path: given.path }] }),
    ),
  ),
  manifests('a path that is the manifest', damaged, (given) => {
    const [{ digest }] = given.manifest['files'] as [{ digest: string }];
    return written(() =>
      JSON.stringify({ ...given.manifest, files: [{ digest, path: 'manifest.json' }] }),
    )(given);
  }),
  manifests('a path of 1 MB', notWhole, (given) => {
    const [{ digest }] = given.manifest['files'] as [{ digest: string }];
    return written(() =>
      JSON.stringify({ ...given.manifest, files: [{ digest, path: 'a'.repeat(1_000_000) }] }),
    )(given);
  }),
  manifests('200,000 files', null, (given) => {
    const files = Array.from({ length: 200_000 }, (_, i) => ({ digest: `${i}`, path: 'a' }));
    return written(() =>
      JSON.stringify({
        ...given.manifest,
        files: [...files, ...(given.manifest['files'] as object[])],
      }),
    )(given);
  }),
  ...wrongTypes.flatMap((value) =>
    ['format', 'version', 'made', 'changed', 'project', 'files']
      // Without any name in it, it says as much as it does with none.
      .filter(
        (key) =>
          key !== 'changed' || !/^(\{\}|\[\]|\[\[\]\]|\{"length)/.test(JSON.stringify(value)),
      )
      .map((key) =>
        manifests(
          `${key} that is ${JSON.stringify(value)}`,
          /./,
          written((given) => JSON.stringify({ ...given.manifest, [key]: value })),
        ),
      ),
  ),
];
