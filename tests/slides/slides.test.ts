import { expect, it } from 'vitest';
import { listSlides, numberIn, slideQuestions, waysFrom } from '#lib/slides/slides.ts';

it('tells the story first, then shows the charts page by page, each once', () => {
  expect(listSlides(() => true).map(({ id }) => id)).toEqual([
    'story',
    'grade-matrix',
    'grade-steps',
    'grade-among',
    'grade-profile',
    'theme-matrix',
    'completion-over-time',
    'burn-up',
    'action-status',
    'deadlines',
    'opened-and-closed',
    'age-of-open',
  ]);
});

it('leaves out the charts that have nothing to show, and never the story', () => {
  const only = listSlides((id) => id === 'burn-up');
  expect(only.map(({ id }) => id)).toEqual(['story', 'burn-up']);
  expect(listSlides(() => false).map(({ id }) => id)).toEqual(['story']);
});

it('asks for everything that a slide is made from', () => {
  const asked = slideQuestions.map(({ id }) => id);
  expect(new Set(asked).size).toBe(asked.length);
  for (const { chart } of listSlides(() => true)) if (chart) expect(asked).toContain(chart.id);
});

it.each([
  ['', 1],
  ['#1', 1],
  ['#7', 7],
  ['#12', 12],
  ['#13', 12],
  ['#0', 1],
  ['#-3', 1],
  ['#2.5', 1],
  ['#content', 1],
])('takes the end of an address %j for slide %i of 12', (hash, number) => {
  expect(numberIn(hash, 12)).toBe(number);
});

it('takes every number for the first while no slide is known', () => {
  expect(numberIn('#7', 0)).toBe(1);
});

it.each([
  [1, 3, { first: null, previous: null, next: 2, last: 3 }],
  [2, 3, { first: 1, previous: 1, next: 3, last: 3 }],
  [3, 3, { first: 1, previous: 2, next: null, last: null }],
  [1, 1, { first: null, previous: null, next: null, last: null }],
  [1, 0, { first: null, previous: null, next: null, last: null }],
])('goes from slide %i of %i on, back, and no further', (number, count, ways) => {
  expect(waysFrom(number, count)).toEqual(ways);
});
