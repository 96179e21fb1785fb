import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { routes } from '#tests/support/routes.js';

it('the list of routes names every page of the site, and no other', () => {
  const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => posix.basename(path) === '+page.svelte');
  const pages = files.map((path) => posix.join('/', posix.dirname(path)));
  expect([...routes].sort()).toEqual(pages.sort());
});
