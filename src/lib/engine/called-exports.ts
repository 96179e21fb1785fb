/**
 * What the script of DuckDB is given of the engine's exports, of which there are 75,000. Those that it
 * calls have names of C. The others, with the names that C++ gives or with those of what they stand
 * for, are for extensions, which are locked out; the script enters each of them in tables, and that
 * takes it as long as all else that it does to begin.
 *
 * A worker runs this as text: nothing outside of it can be named here.
 */
export function calledExports(exports: WebAssembly.Exports): WebAssembly.Exports {
  const called: WebAssembly.Exports = {};
  for (const name in exports)
    if (!name.startsWith('_Z') && !name.startsWith('orig$')) called[name] = exports[name]!;
  return called;
}
