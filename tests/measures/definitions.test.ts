import { expect, it } from 'vitest';
import { definitions } from '#lib/measures/definitions.ts';

it.each(definitions)('$name is defined in plain words, without names of the code', (one) => {
  expect(one.title).toMatch(/^[A-Z]/);
  expect(one.definition).toMatch(/\.$/);
  expect(one.definition).not.toMatch(/_|`|\bNULL\b/);
});
