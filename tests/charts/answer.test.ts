import { describe, expect, it } from 'vitest';
import { sayIt, sketch, type Sketch } from '#lib/charts/answer/axes.ts';
import { drawSketch } from '#lib/charts/answer/draw.ts';
import { paper } from '#lib/charts/theme.ts';
import { boxesOf, overlapsIn, strayIn } from './boxes.ts';
import { document } from './document.ts';

const text = { name: 'category', kind: 'text' } as const;
const date = { name: 'day', kind: 'date' } as const;
const number = { name: 'count', kind: 'number' } as const;
const at = (day: string, count: number | null) => ({ day: new Date(day), count });

describe('what is drawn of an answer', () => {
  it('is the first column of text or dates against the first of numbers, wherever they stand', () => {
    const other = { name: 'other', kind: 'number' } as const;
    const rows = [{ count: 3, other: 9, category: 'a' }];
    const drawn = sketch([number, other, text], rows) as Sketch;
    expect(drawn).toMatchObject({ shape: 'bars', across: 'category', up: 'count' });
    expect(drawn.marks).toEqual([{ label: 'a', day: null, amount: 3 }]);
  });

  it('is a line in the order of the days where each row has a day of its own', () => {
    const rows = [at('2016-03-31', 2), at('2015-03-31', 1)];
    const drawn = sketch([date, number], rows) as Sketch;
    expect(drawn.shape).toBe('line');
    expect(drawn.marks.map(({ amount }) => amount)).toEqual([1, 2]);
  });

  it('is bars where two rows have one day', () => {
    const rows = [at('2016-03-31', 2), at('2016-03-31', 1)];
    expect(sketch([date, number], rows)).toMatchObject({ shape: 'bars' });
  });

  it('is nothing, in words, where a column is missing or holds no number', () => {
    expect(sketch([text], [{ category: 'a' }])).toContain('none of the columns holds numbers');
    expect(sketch([number], [{ count: 1 }])).toContain('holds texts or dates');
    expect(sketch([text, number], [{ category: 'a', count: null }])).toContain(
      'empty in every row',
    );
  });

  it('leaves nothing out without saying so', () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({ category: `c${i}`, count: i || null }));
    const drawn = sketch([text, number], rows) as Sketch;
    expect(drawn.marks).toHaveLength(40);
    expect(drawn.left).toBe('The first 40 of 49 rows are drawn. 1 row without a number left out.');
  });

  it('is told in one sentence of the most and the least', () => {
    const rows = [at('2015-03-31', 1), at('2016-03-31', 2.5)];
    expect(sayIt(sketch([date, number], rows) as Sketch)).toBe(
      'A line of count by day: the most is 2.5 for 31 March 2016, the least 1 for 31 March 2015.',
    );
  });
});

const cases: readonly [string, Sketch | string][] = [
  [
    'bars',
    sketch(
      [text, number],
      [3, 1, 0].map((count, i) => ({ category: `c${i}`, count })),
    ),
  ],
  [
    'bars below nought',
    sketch(
      [text, number],
      [
        { category: 'a', count: -3 },
        { category: 'b', count: 2 },
      ],
    ),
  ],
  ['only bars below nought', sketch([text, number], [{ category: 'a', count: -1200 }])],
  ['bars of nought', sketch([text, number], [{ category: '', count: 0 }])],
  [
    'a long name',
    sketch([text, number], [{ category: 'Our own very long name '.repeat(9), count: 1 }]),
  ],
  [
    'a line',
    sketch([date, number], [at('2014-03-31', 0.2), at('2015-03-31', 1250), at('2016-03-31', 7)]),
  ],
  ['a line below nought', sketch([date, number], [at('2014-03-31', -5), at('2015-03-31', -9)])],
];

describe.each(cases)('%s', (_, drawn) => {
  describe.each([280, 640, 1100])('in a picture %i wide', (width) => {
    const svg = drawSketch(drawn as Sketch, { width, document, palette: paper });
    const boxes = boxesOf(svg);

    it('lie inside it, with no text on another', () => {
      expect(Number(svg.getAttribute('width'))).toBe(width);
      expect(boxes.length).toBeGreaterThan(0);
      expect(strayIn(svg, boxes)).toEqual([]);
      expect(overlapsIn(boxes)).toEqual([]);
    });

    it('need no style sheet, no inline style and no id', () => {
      expect(svg.outerHTML).not.toMatch(/<style|style=|class=|id=|currentColor|NaN|undefined|null/);
    });
  });
});
