import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { calledExports } from '#lib/engine/called-exports.ts';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
let module: WebAssembly.Module;
/** Those that are given on, by their names. */
let given: WebAssembly.Exports;

beforeAll(async () => {
  module = await WebAssembly.compile(readFileSync(join(dist, 'duckdb-eh.wasm')));
  const all = WebAssembly.Module.exports(module).map(({ name }) => [name, () => {}] as const);
  given = calledExports(Object.fromEntries(all));
});

test('most exports are left out, and no name is changed', () => {
  expect(Object.keys(given).length).toBeLessThan(WebAssembly.Module.exports(module).length / 20);
  expect(given).toHaveProperty('duckdb_web_query_run');
});

test.each(['duckdb-browser-eh.worker.js', 'duckdb-node-blocking.cjs'])(
  '%s calls no export that is left out',
  (file) => {
    const script = readFileSync(join(dist, file), 'utf8');
    const called = [...script.matchAll(/wasmExports(?:\.|\[")([\w$]+)/g)].map(([, name]) => name!);
    expect(called.length).toBeGreaterThan(50);
    const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
    expect(called.filter((name) => exported.has(name) && !(name in given))).toEqual([]);
  },
);

test('the engine imports no export of its own that is left out', () => {
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const imported = WebAssembly.Module.imports(module).map(({ name }) => name);
  expect(imported.length).toBeGreaterThan(300);
  expect(imported.filter((name) => exported.has(name) && !(name in given))).toEqual([]);
});
