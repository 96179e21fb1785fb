import { expect, it } from 'vitest';
import { OwnWords } from '#lib/workspace/own-words.svelte.ts';
import { startChanges } from './support.ts';

it('keeps what was written of each story by the words it stands for', () => {
  const own = new OwnWords(startChanges());
  own.write('overview', 'Judged Good.', 'All is well.');
  own.write('overview', 'Judged Inadequate.', 'Not so well.');
  own.write('comparison', 'Judged Good.', 'Both are well.');
  expect(own.of('overview', 'Judged Good.')).toBe('All is well.');
  expect(own.of('comparison', 'Judged Good.')).toBe('Both are well.');
  expect(own.of('overview', 'Judged Outstanding.')).toBeNull();
  expect(own.of('inspection', 'Judged Good.')).toBeNull();
});

it('offers what was written last, and gives back the words of the figures', () => {
  const own = new OwnWords(startChanges());
  expect(own.last('overview')).toBeNull();
  own.write('overview', 'one', 'first');
  own.write('overview', 'two', 'second');
  own.write('overview', 'one', 'first again');
  expect(own.last('overview')).toBe('first again');
  expect(own.last('inspection')).toBeNull();
  own.takeBack('overview', 'one');
  expect(own.of('overview', 'one')).toBeNull();
  expect(own.last('overview')).toBe('second');
});

it('keeps an empty text as what it is', () => {
  const own = new OwnWords(startChanges());
  own.write('overview', 'one', '');
  expect(own.of('overview', 'one')).toBe('');
});
