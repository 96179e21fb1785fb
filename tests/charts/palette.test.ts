import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, type ColourName } from '#lib/charts/colours.ts';
import { grades } from '#lib/contracts/vocabularies.ts';
import { gradeFill, paper, screen } from '#lib/charts/palette.ts';

const names = Object.keys(colours) as ColourName[];
const themes = ['light', 'dark'] as const;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(themes)('%s', (theme) => {
  const colour = (name: string) => colours[name as ColourName][theme];

  it.each(names.filter((name) => name.endsWith('-ink') && name !== '--chart-ink'))(
    '%s is readable on its fill: at least 4.5:1',
    (ink) => {
      expect(contrast(colour(ink), colour(ink.replace(/-ink$/, '')))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('ordinary and quiet text is readable on paper: at least 4.5:1', () => {
    expect(contrast(colour('--chart-ink'), colour('--chart-paper'))).toBeGreaterThan(4.5);
    expect(contrast(colour('--chart-quiet'), colour('--chart-paper'))).toBeGreaterThan(4.5);
    expect(contrast(colour('--chart-accent'), colour('--chart-paper'))).toBeGreaterThan(4.5);
  });
});

it('no two grades are the same grey in a black-and-white copy: at least 1.6:1', () => {
  const fills = grades.slice(0, 4).map(({ value }) => gradeFill(paper, value).fill);
  const pairs = fills.flatMap((a, i) => fills.slice(i + 1).map((b) => contrast(a, b)));
  expect(Math.min(...pairs)).toBeGreaterThan(1.6);
});

it('a grade of another scale has the colour of no grade of ours', () => {
  expect(gradeFill(paper, 'Promising')).toBe(paper.grades.other);
});

it('the style sheet declares every variable, in light and in dark, as the table has it', () => {
  const css = readFileSync('src/lib/charts/palette.css', 'utf8');
  const [light, dark] = css.split('@media screen and (prefers-color-scheme: dark)');
  const declared = (text: string) =>
    Object.fromEntries(
      [...text.matchAll(/(--[\w-]+): (#\w+);/g)].map(([, name, value]) => [name!, value!] as const),
    );
  const table = (theme: 'light' | 'dark') =>
    Object.fromEntries(names.map((name) => [name, colours[name][theme]]));
  expect(declared(light!)).toEqual(table('light'));
  expect(declared(dark!)).toEqual(table('dark'));
});

it('the screen uses variables only, paper literals only', () => {
  expect(JSON.stringify(screen)).not.toMatch(/#/);
  expect(JSON.stringify(paper)).not.toMatch(/var\(/);
});
