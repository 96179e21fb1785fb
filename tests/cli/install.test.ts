import { expect, it } from 'vitest';
import { matches } from '../../src/cli/install.js';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/svelte': { version: '5.1.0' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};

it('is content with the locked versions, without those for other systems', () => {
  expect(matches(locked, { 'node_modules/svelte': { version: '5.1.0' } })).toBe(true);
});

it('misses everything before the first installation', () => {
  expect(matches(locked, {})).toBe(false);
});

it('notices a version that has moved on', () => {
  expect(matches(locked, { 'node_modules/svelte': { version: '5.0.0' } })).toBe(false);
});

it('notices another version of an optional one', () => {
  const installed = {
    'node_modules/svelte': { version: '5.1.0' },
    'node_modules/fsevents': { version: '2.3.2' },
  };
  expect(matches(locked, installed)).toBe(false);
});
