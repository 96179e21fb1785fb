import { expect, it } from 'vitest';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { Pen } from '#lib/charts/pen.ts';
import { paper } from '#lib/charts/theme.ts';
import { boxesOf, overlapsIn, strayIn } from './boxes.ts';
import { document } from './document.ts';
import { oxfordshire } from './histories.ts';

const pen = new Pen(document);
const draw = (...children: Element[]) => pen.picture(100, 100, paper.ink, children);

it('finds a point outside the frame, also when only its transform takes it there', () => {
  const dot = pen.element('circle', { cx: 90, cy: 10, r: 4 });
  expect(strayIn(draw(dot), boxesOf(draw(dot)))).toEqual([]);
  const svg = draw(pen.element('g', { transform: 'translate(10,0)' }, [dot]));
  expect(strayIn(svg, boxesOf(svg))).toHaveLength(1);
});

it('finds a text beyond the frame and a text on another', () => {
  const svg = draw(
    pen.text(['A text that is too long'], { x: 20, y: 20 }),
    pen.text(['on it'], { x: 30, y: 24 }),
  );
  expect(strayIn(svg, boxesOf(svg))).toHaveLength(1);
  expect(overlapsIn(boxesOf(svg))).toEqual(['A text that is too long / on it']);
});

it('sees everything in a chart', () => {
  const svg = gradeMatrix.draw(oxfordshire, { width: 640, document, palette: paper });
  const names = boxesOf(svg).map(({ name }) => name);
  const count = (name: string) => names.filter((one) => one === name).length;
  // 18 grades, 1 visit and 1 swatch of the key; 10 hatched cells and the hatching of the key; 3 breaks.
  expect([count('rect'), count('path'), count('line')]).toEqual([20, 11, 3]);
});
