import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gather, licences, ofServiceWorker } from '../../src/cli/licences.js';

const folder = mkdtempSync(join(tmpdir(), 'licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function install(name: string, code: string, licence = 'MIT') {
  const at = `node_modules/${name}`;
  write(
    `${at}/package.json`,
    JSON.stringify({ name, version: '1.2.3', license: licence, main: 'index.js', type: 'module' }),
  );
  write(`${at}/index.js`, code);
  write(`${at}/LICENSE.md`, `The licence of ${name}`);
}

const buildSite = async () => {
  const { output } = (await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [gather, licences],
    worker: { format: 'es', plugins: () => [gather] },
    build: { assetsInlineLimit: 0 },
  })) as Rolldown.RolldownOutput;
  return (name: string) => {
    const found = output.find(({ fileName }) => fileName === name);
    return found?.type === 'asset' ? String(found.source) : '';
  };
};

beforeAll(() => {
  install(
    'on-page',
    '/*! @license of a part that others wrote */ export const a = () => document.title;',
  );
  install('in-worker', 'export const b = () => self.name;', 'ISC');
  install('@scope/letters', '', 'OFL-1.1');
  write('node_modules/@scope/letters/a.ttf', 'letters');
  install('unused', 'export const c = () => document.body;');
  install('type-only', 'export const d = 1;');
  write('index.html', '<script type="module" src="./main.ts"></script>');
  write('worker.ts', `import { b } from 'in-worker'; postMessage(b());`);
  write(
    'main.ts',
    `import { a } from 'on-page';
     import { c } from 'unused';
     import type { d } from 'type-only';
     import letters from '@scope/letters/a.ttf?url';
     import url from './worker.ts?worker&url';
     document.body.append(a(), letters, url);`,
  );
});

it('lists whose code is in the page, its workers and its files, and nothing else', async () => {
  const read = await buildSite();
  const all = JSON.parse(read('licences.json')) as { name: string }[];
  const workbox = all.filter(({ name }) => name.startsWith('workbox-'));
  expect(workbox).toHaveLength(4);
  expect(all).toEqual([
    { name: '@scope/letters', version: '1.2.3', licence: 'OFL-1.1' },
    { name: 'in-worker', version: '1.2.3', licence: 'ISC' },
    { name: 'on-page', version: '1.2.3', licence: 'MIT' },
    ...workbox,
  ]);
  const texts = read('licences.txt');
  for (const name of ['@scope/letters', 'in-worker', 'on-page'])
    expect(texts).toContain(`The licence of ${name}`);
  expect(texts).toContain('of a part that others wrote');
  expect(texts).not.toContain('unused');
});

it('builds nothing with a package that has no text of its licence', async () => {
  rmSync(join(folder, 'node_modules/on-page/LICENSE.md'));
  await expect(buildSite()).rejects.toThrow('unlicensed: on-page');
});

it('knows what the service worker is made of, which is built by itself', () => {
  const at = 'src/service-worker';
  const code = readdirSync(at)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(at, name), 'utf8'))
    .join('\n');
  const imported = [...code.matchAll(/^import [^;]* from '([^.#$][^']*)';/gm)].map(
    ([, name]) => name,
  );
  expect(imported).toEqual(ofServiceWorker);
});
