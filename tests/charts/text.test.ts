import { expect, it } from 'vitest';
import { measure, widestWord, wrap } from '#lib/charts/text.ts';

it('a text is as wide as its letters in Arial: G 0.778, o 0.556 twice, d 0.556', () => {
  expect(measure('Good', 10)).toBeCloseTo(24.46);
  expect(measure('Good', 10, 'bold')).toBeCloseTo(26.11);
});

it('an accented letter is as wide as the bare one', () => {
  expect(measure('é', 10)).toBe(measure('e', 10));
});

it('lines are broken between words and none is wider than the width', () => {
  const lines = wrap('Children who need help and protection', 100, 14);
  expect(lines.join(' ')).toBe('Children who need help and protection');
  for (const line of lines) expect(measure(line, 14)).toBeLessThanOrEqual(100);
});

it('a word wider than the width is broken, and no letter is left out', () => {
  const lines = wrap('a Wolverhampton', 40, 14);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe('aWolverhampton');
});

it('no words give no lines', () => {
  expect(wrap('  ', 100, 14)).toEqual([]);
});

it('a column as wide as the widest word breaks between words only', () => {
  const text = 'Requires improvement';
  expect(wrap(text, widestWord(text, 14), 14)).toEqual(['Requires', 'improvement']);
});
