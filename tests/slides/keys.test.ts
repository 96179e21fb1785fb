import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { controlFor } from '#lib/slides/keys.ts';

const { document } = parseHTML(
  '<h1>Title</h1><input /><select></select><textarea></textarea><p contenteditable>own words</p><button>Full screen</button><details><summary>Keys</summary></details><a href="#2">Next</a>',
);

const press = (key: string, more: object = {}, on = 'h1', hasLetters = true) =>
  controlFor(
    {
      key,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      defaultPrevented: false,
      target: document.querySelector(on),
      ...more,
    },
    hasLetters,
  );

it.each([
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'leave'],
  ['f', 'full-screen'],
  ['F', 'full-screen'],
])('%j presses %s', (key, control) => {
  expect(press(key)).toBe(control);
});

it('leaves every other key to the browser, those that scroll among them', () => {
  for (const key of ['ArrowDown', 'ArrowUp', 'Tab', 'Enter', 'F11', 'g'])
    expect(press(key)).toBe(null);
});

it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])(
  'leaves a key together with %s to the browser, such as back in the history',
  (other) => {
    expect(press('ArrowLeft', { [other]: true })).toBe(null);
  },
);

it.each(['input', 'select', 'textarea', '[contenteditable]'])('does nothing in %s', (field) => {
  for (const key of ['ArrowRight', ' ', 'f', 'Escape', 'Home'])
    expect(press(key, {}, field)).toBe(null);
});

it('leaves Space to a button, and goes on from a link, which Space does not press', () => {
  expect(press(' ', {}, 'button')).toBe(null);
  expect(press(' ', {}, 'summary')).toBe(null);
  expect(press(' ', {}, 'a')).toBe('next');
  expect(press('ArrowRight', {}, 'button')).toBe('next');
});

it('presses nothing for a key that was used already', () => {
  expect(press('Escape', { defaultPrevented: true })).toBe(null);
});

it('takes no letter where letters are switched off, and all else as before', () => {
  expect(press('f', {}, 'h1', false)).toBe(null);
  expect(press('ArrowRight', {}, 'h1', false)).toBe('next');
});
