import { expect, it } from 'vitest';
import { sayFailure } from '#lib/workspace/say-failure.ts';

it.each([
  'Failed to fetch dynamically imported module: https://example.org/_app/chunks/a.js',
  'error loading dynamically imported module: https://example.org/_app/chunks/a.js',
  'Importing a module script failed.',
])('says of a part of the site that did not come what to do, not “%s”', (message) => {
  expect(sayFailure(new TypeError(message))).toMatch(/did not come .* Load this page again/);
});

it('says what a file is refused for as it is', () => {
  expect(sayFailure(new Error('It has no columns.'))).toBe('It has no columns.');
});
