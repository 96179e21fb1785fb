import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { withoutBrowserOrClock } from '../eslint.config.js';

/**
 * Who may import whom: a room of src/, and what files in it may import besides each other. A path
 * that ends in a slash is everything below it; `type` in front allows only `import type`.
 */
const rooms: Record<string, string[]> = {
  'lib/contracts/': ['#data/reference/'],
  'lib/workers/': ['lib/contracts/', 'lib/intake/'],
  'lib/intake/': ['lib/contracts/'],
  'lib/engine/': ['lib/contracts/', 'lib/workers/', 'type lib/intake/'],
  'lib/measures/': ['lib/contracts/', 'lib/engine/sql.ts'],
  'lib/query/': ['lib/contracts/', 'lib/engine/sql.ts', 'lib/measures/'],
  'lib/charts/': ['lib/contracts/', 'lib/engine/sql.ts', 'lib/measures/'],
  'lib/tables/': ['lib/contracts/', 'lib/engine/sql.ts', 'lib/measures/', 'lib/charts/'],
  'lib/story/': [
    'lib/contracts/',
    'lib/engine/sql.ts',
    'lib/measures/',
    'lib/charts/',
    'lib/tables/',
  ],
  'lib/explorer/': [
    'lib/contracts/',
    'lib/engine/sql.ts',
    'lib/engine/loaded-table.ts',
    'lib/charts/',
  ],
  'lib/slides/': ['lib/charts/', 'lib/story/'],
  'lib/exports/': ['lib/contracts/', 'lib/measures/', 'lib/charts/', 'lib/tables/'],
  'lib/report/': [
    'lib/contracts/',
    'lib/measures/',
    'lib/charts/',
    'lib/tables/',
    'lib/story/',
    'lib/exports/',
  ],
  'lib/project/': ['lib/contracts/', 'lib/intake/', 'lib/report/'],
  'lib/storage/': ['lib/project/'],
  'lib/components/': [
    'lib/contracts/',
    'lib/workers/',
    'lib/intake/',
    'lib/engine/',
    'lib/measures/',
    'lib/charts/',
    'lib/tables/',
    'lib/story/',
    'lib/explorer/',
    'lib/slides/',
    'lib/exports/',
    'lib/report/',
    'lib/query/',
    'lib/project/',
    'type lib/workspace/',
  ],
  // The first view draws the charts of the page at build time; nothing else here knows one.
  'lib/workspace/first-view.server.ts': ['lib/'],
  'lib/workspace/': [
    'lib/contracts/',
    'lib/workers/',
    'lib/intake/',
    'lib/engine/',
    'lib/measures/',
    'lib/query/',
    'lib/project/',
    'lib/storage/',
    'lib/report/read-template.ts',
    'type lib/report/',
    'type lib/charts/',
    '#data/',
  ],
  'service-worker/': [],
  'routes/': ['lib/', '#data/'],
};

/** One library, one doorway. */
const doorways: [library: RegExp, into: RegExp][] = [
  [/^papaparse$/, /^lib\/intake\/write-csv\.ts$/],
  [/^(@duckdb\/duckdb-wasm|apache-arrow)(\/|$)/, /^lib\/engine\/duckdb-[^/]*\.ts$/],
  [/^(jspdf|svg2pdf\.js)$/, /^lib\/exports\/pdf\.ts$/],
  [/^write-excel-file\//, /^lib\/exports\/xlsx\.ts$/],
  [/^docx$/, /^lib\/exports\/docx\//],
  [/^pptxgenjs$/, /^lib\/exports\/pptx\//],
  [/^fflate$/, /^lib\/(exports|project)\//],
  [/^valibot$/, /^lib\/project\//],
  [/^idb$/, /^lib\/storage\//],
  [/^workbox-precaching$/, /^service-worker\//],
  [/^@observablehq\/plot$/, /^lib\/charts\//],
  [/^@(codemirror|lezer)\//, /^lib\/components\/query\/editor[^/]*\.ts$/],
  [/^svelte-dnd-action$/, /^lib\/components\/report\//],
  [/^@tanstack\/virtual-core$/, /^lib\/components\/explorer\//],
  [/^(svelte|@sveltejs\/kit|\$(app|env))(\/|$)/, /^(lib\/components\/|lib\/workspace\/|routes\/)/],
];

interface SourceFile {
  path: string;
  text: string;
}

const comment = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*/gm;
const fromStatement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /(?:\bimport|\bimport\.meta\.glob|\bnew URL)(?:<[^(]*>)?(\()\s*['"`]([^'"`]+)/g;

function readImports({ path, text }: SourceFile) {
  const code = text.replaceAll(comment, '');
  const found = [...code.matchAll(fromStatement), ...code.matchAll(call)].map((match) => {
    const specifier = match[2]!.replace(/\?.*/, '').replace(/^[#$]lib\//, 'lib/');
    const isRelative = specifier.startsWith('.');
    const target = isRelative ? posix.join(posix.dirname(path), specifier) : specifier;
    return { target, isType: match[1]?.startsWith('type') ?? false };
  });
  // Runes and markup need Svelte without importing it.
  return /\.svelte(\.ts)?$/.test(path) ? [...found, { target: 'svelte', isType: false }] : found;
}

const isWithin = (path: string, place: string) =>
  place.endsWith('/') ? path.startsWith(place) : path === place;

function findBreaches(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = Object.keys(rooms).find((place) => isWithin(file.path, place));
    if (!room) return [`${file.path} is in no room`];
    return readImports(file).flatMap(({ target, isType }) => {
      const doorway = doorways.find(([library]) => library.test(target));
      const isOurs = /^(lib|routes|#data|\.\.)\//.test(target);
      const places = [room, ...rooms[room]!];
      const allowed = isType ? places.map((place) => place.replace(/^type /, '')) : places;
      const isAllowed = isOurs
        ? allowed.some((place) => isWithin(target, place))
        : !doorway || doorway[1].test(file.path);
      return isAllowed ? [] : [`${file.path} imports ${isType ? 'type ' : ''}${target}`];
    });
  });
}

const source = new URL('../src/', import.meta.url);
const paths = ['lib', 'routes'].flatMap((folder) =>
  readdirSync(new URL(folder, source), { recursive: true, encoding: 'utf8' }).map((name) =>
    posix.join(folder, name.replaceAll('\\', '/')),
  ),
);
const files = paths
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, source), 'utf8') }));

describe('who imports whom', () => {
  it('is as the table says', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(findBreaches(files)).toEqual([]);
  });

  it.each([
    ['lib/contracts/a.ts', `import { b } from '#lib/intake/b.ts';`],
    ['lib/contracts/a.ts', `export * from '../engine/sql.ts';`],
    ['lib/intake/a.ts', `import type { Engine } from '../engine/engine.ts';`],
    ['lib/engine/a.ts', `import { read } from '#lib/intake/read.ts';`],
    ['lib/engine/a.ts', `import {\n  type Reading,\n} from '#lib/intake/reading.ts';`],
    ['lib/measures/a.ts', `import { open } from '#lib/engine/open.ts';`],
    ['lib/charts/a.ts', `const { png } = await import('#lib/exports/png.ts');`],
    ['lib/charts/a.ts', `const all = import.meta.glob<string>('../exports/*.ts');`],
    ['lib/exports/a.ts', `new Worker(new URL('../workers/a.ts', import.meta.url));`],
    [
      'lib/components/A.svelte',
      `<script>\n  import { w } from '#lib/workspace/workspace.svelte.ts';`,
    ],
    ['lib/intake/a.ts', `import places from '../../../data/places.json';`],
    ['lib/intake/recognise.ts', `import Papa from 'papaparse';`],
    ['lib/measures/a.ts', `import type { Table } from 'apache-arrow';`],
    ['lib/engine/open.ts', `import '@duckdb/duckdb-wasm';`],
    ['routes/+page.svelte', `import * as Plot from '@observablehq/plot';`],
    ['lib/exports/png.ts', `import { jsPDF } from 'jspdf';`],
    ['lib/exports/csv.ts', `import writeXlsxFile from 'write-excel-file/universal';`],
    ['lib/exports/report.ts', `import { Paragraph } from 'docx';`],
    ['lib/exports/docx/a.ts', `import PptxGenJS from 'pptxgenjs';`],
    ['lib/query/a.ts', `import { EditorView } from '@codemirror/view';`],
    ['lib/query/a.ts', `import { openDatabase } from '#lib/workspace/page-database.ts';`],
    ['lib/components/A.svelte', `import { Virtualizer } from '@tanstack/virtual-core';`],
    ['lib/charts/a.ts', `import { page } from '$app/state';`],
    ['lib/charts/a.svelte.ts', `let width = $state(0);`],
    ['lib/helpers/a.ts', ``],
  ])('refuses, in %s: %s', (path, text) => {
    expect(findBreaches([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['lib/contracts/a.ts', `import grades from '#data/reference/grades.json';`],
    ['lib/engine/a.ts', `import type { Reading } from '#lib/intake/reading.ts';`],
    ['lib/measures/a.ts', `import { sql } from '#lib/engine/sql.ts';`],
    ['lib/measures/a.ts', `import view from './overdue.sql?raw';`],
    ['lib/engine/duckdb-wasm.ts', `import url from '@duckdb/duckdb-wasm/dist/x.wasm?url';`],
    ['lib/charts/a.ts', `// import { png } from '#lib/exports/png.ts';`],
    ['routes/+page.svelte', `import { w } from '#lib/workspace/workspace.svelte.ts';`],
  ])('allows, in %s: %s', (path, text) => {
    expect(findBreaches([{ path, text }])).toEqual([]);
  });
});

describe('workers', () => {
  it('are started in one place, under the policy of the page', () => {
    const starts = files.filter(({ text }) => /new (Shared)?Worker\(/.test(text));
    expect(starts.map(({ path }) => path)).toEqual(['lib/workers/governed-worker.ts']);
  });

  it('of ours count their requests to other addresses before they do anything else', () => {
    const own = files.filter(({ path }) => path.endsWith('.worker.ts'));
    expect(own.length).toBeGreaterThan(0);
    for (const { text } of own) expect(text).toMatch(/^import '\.\/count-in-worker\.ts';\n/);
  });
});

describe('the document and the clock', () => {
  const lint = (path: string, code: string) =>
    new Linter().verify(
      code,
      [{ files: ['**/*.ts'], languageOptions: { parser } }, withoutBrowserOrClock],
      `src/${path}`,
    );

  it.each([
    'document.title;',
    'window.open();',
    'Date.now();',
    'new Date();',
    'const today = Date();',
  ])('are out of reach of most rooms: %s', (code) => {
    expect(lint('lib/charts/a.ts', code)).toHaveLength(1);
    expect(lint('lib/components/a.ts', code)).toEqual([]);
  });

  it('may be parameters, and a date given is no clock', () => {
    const code = 'export const f = (document: Document) => document.title + new Date(0);';
    expect(lint('lib/charts/a.ts', code)).toEqual([]);
  });
});
