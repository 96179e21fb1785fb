import { expect, it } from 'vitest';
import {
  checkLicences,
  checkLock,
  checkReasons,
  checkVersions,
  isAllowed,
} from '../../src/cli/dependencies.js';

const integrity = 'sha512-aaaa==';

it('a lock file may leave out where packages come from, or name the public registry', () => {
  const resolved = 'https://registry.npmjs.org/svelte/-/svelte-5.57.3.tgz';
  const packages = {
    '': {},
    'node_modules/a': { integrity },
    'node_modules/b': { integrity, resolved },
  };
  expect(checkLock(packages)).toEqual([]);
});

it.each([
  ['another registry', { integrity, resolved: 'http://10.0.0.7:4873/a/-/a-1.0.0.tgz' }],
  ['one that begins like it', { integrity, resolved: 'https://registry.npmjs.org.example/a.tgz' }],
  ['a repository', { integrity, resolved: 'git+ssh://git@github.com/a/a.git#0123' }],
  ['a weak sum', { integrity: 'sha1-aaaa=' }],
  ['no sum', {}],
])('a lock file may not have a package from %s', (_, locked) => {
  expect(checkLock({ 'node_modules/a': locked })).toHaveLength(1);
});

it.each(['^1.2.3', '~1.2.3', '>=1.2.3', '1.x', '*', 'latest', 'file:../a', 'github:a/a'])(
  'a version is one version, not %s',
  (version) => {
    expect(checkVersions({ dependencies: { a: version } })).toHaveLength(1);
    expect(checkVersions({ devDependencies: { a: version } })).toHaveLength(1);
    expect(checkVersions({ dependencies: { a: '1.2.3', b: '0.2.0-patch2' } })).toEqual([]);
  },
);

const readme = `# A
| folder | what |
| ------ | ---- |
| \`src\`  | x    |

## What it stands on

| library          | why |
| ---------------- | --- |
| idb 8.0.4, docx  | x   |
| @types/\\*        | x   |
| no library       | x   |

Code: MIT.
`;

it('every dependency has its reason, by name or by the beginning of its name', () => {
  const manifest = {
    dependencies: { idb: '8.0.4', docx: '9.15.2' },
    devDependencies: { '@types/node': '20.0.0' },
  };
  expect(checkReasons(manifest, readme)).toEqual([]);
});

it('a dependency without a reason is found, and a reason without a dependency', () => {
  const manifest = {
    dependencies: { idb: '8.0.4', 'idb-keyval': '6.0.0' },
    devDependencies: { '@types/node': '20.0.0' },
  };
  expect(checkReasons(manifest, readme)).toEqual([
    'README.md gives no reason for idb-keyval',
    'README.md gives a reason for docx, which package.json has not',
  ]);
});

it.each(['MIT', '(MIT AND Zlib)', 'MIT AND OFL-1.1', '(MIT OR GPL-3.0-or-later)', 'BSD-3-Clause'])(
  'may be part of the site: %s',
  (licence) => {
    expect(isAllowed(licence)).toBe(true);
  },
);

it.each([
  'GPL-3.0',
  'MPL-2.0',
  'MIT AND GPL-3.0',
  'CC-BY-NC-4.0',
  'UNLICENSED',
  'unknown',
  '',
  'MIT AND (GPL-3.0 OR MPL-2.0)',
])('may not be part of the site: %s', (licence) => {
  expect(isAllowed(licence)).toBe(false);
  expect(checkLicences([{ name: 'a', licence }])).toHaveLength(1);
});

it('a build that lists nothing is no proof', () => {
  expect(checkLicences([])).toHaveLength(1);
});
