import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leftOut } from '../../src/cli/left-out.js';

const folders = ['node_modules', 'node_modules/@observablehq'];

const read = (path: string): string => {
  for (const folder of folders)
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      continue;
    }
  throw new Error(`no such module: ${path}`);
};

/** The names that a module exports, in either way of writing it. */
function exportsOf(code: string): string[] {
  const declared = [...code.matchAll(/^export (?:class|function|const) (\w+)/gm)];
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) =>
    [...names!.matchAll(/(?:\w+ as )?(\w+)(?=\s*(?:,|$))/g)].map(([, name]) => name!),
  );
  return [...declared.map(([, name]) => name!), ...listed];
}

it.each(leftOut)('%s is where it was, and has no other exports', (path, names) => {
  expect(exportsOf(read(path)).sort()).toEqual([...names].sort());
});
