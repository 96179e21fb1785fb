import { describe, expect, it } from 'vitest';
import { burnUp } from '#lib/charts/burn-up.ts';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { makeFigure } from '#lib/exports/figure.ts';
import { wordPortrait } from '#lib/exports/format.ts';
import { serialize } from '#lib/exports/serialize.ts';
import { writeSvg } from '#lib/exports/svg.ts';
import { Pen } from '#lib/charts/pen.ts';
import { document } from '#tests/charts/document.ts';
import { fifteenMonths } from '#tests/charts/follow-ups.ts';
import { oxfordshire } from '#tests/charts/histories.ts';
import { figureOf, samples, scope, sources } from '#tests/charts/samples.ts';

describe.each(samples)('%s', (...sample) => {
  const svg = writeSvg(figureOf(sample), document, wordPortrait);

  it('is as the picture that was looked at', async () => {
    await expect(svg).toMatchFileSnapshot(`../output/${sample[0]}.svg`);
  });

  it('stands alone: no style sheet, no variable, no inherited colour, no HTML, no number gone wrong', () => {
    expect(svg).not.toMatch(
      /<style|style=|class=|var\(|currentColor|foreignObject|NaN|undefined|&nbsp;/,
    );
    expect(svg).toMatch(/^<\?xml[^>]*>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });

  it('has its width in millimetres, a title and a description', () => {
    expect(svg).toMatch(/ width="159mm"/);
    expect(svg).toMatch(/ role="img"/);
    const [, label] = /aria-labelledby="([^"]*)"/.exec(svg)!;
    for (const id of label!.split(' ')) expect(svg).toContain(` id="${id}"`);
  });
});

const pointsOf = (svg: string) => {
  const [, width] = / viewBox="0 0 ([\d.]+) /.exec(svg)!;
  // Text of 14 units on a picture that is 159 mm wide; a point is a 72nd of 25.4 mm.
  return (14 * (159 / Number(width)) * 72) / 25.4;
};

it('is as large as asked for, with text of 12 points where there is room', () => {
  const svg = writeSvg(
    makeFigure(burnUp, fifteenMonths, { scope, sources: [] }),
    document,
    wordPortrait,
  );
  expect(svg).toContain(' height="100mm"');
  expect(svg).toContain(' width="159mm"');
  expect(pointsOf(svg)).toBeCloseTo(12);
});

it('has smaller text, down to 10 points, before it is taller than asked for', () => {
  const rows = makeFigure(gradeMatrix, oxfordshire, { scope, sources: [] });
  const svg = writeSvg(rows, document, wordPortrait);
  expect(svg).toContain(' height="100mm"');
  expect(pointsOf(svg)).toBeGreaterThanOrEqual(10);
  expect(pointsOf(svg)).toBeLessThan(12);
  const low = writeSvg(rows, document, { ...wordPortrait, height: 40 });
  expect(pointsOf(low)).toBeCloseTo(10);
  expect(Number(/ height="([\d.]+)mm"/.exec(low)![1])).toBeGreaterThan(40);
});

it('has no words around the chart where these stand in the text', () => {
  const figure = makeFigure(burnUp, fifteenMonths, { scope, sources });
  const svg = writeSvg(figure, document, { ...wordPortrait, isStandalone: false });
  expect(svg).toMatch(/<title id="burn-up-[a-z0-9]+-title">/);
  for (const words of [figure.title, figure.subtitle, figure.source])
    expect(svg).not.toContain(`>${words}</text>`);
});

const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

it('has other ids for another provider, category, focus, size or description, so that all can stand in one page', () => {
  const figure = makeFigure(gradeMatrix, oxfordshire, { scope, sources: [] });
  const other = { ...figure, selection: 'Shown: Bristol, City of.' };
  const svgs = [
    writeSvg(figure, document, wordPortrait),
    writeSvg(figure, document, { ...wordPortrait, width: 246 }),
    writeSvg(other, document, wordPortrait),
    writeSvg({ ...figure, alternative: 'In short.' }, document, wordPortrait),
    writeSvg(makeFigure(burnUp, fifteenMonths, { scope, sources: [] }), document, wordPortrait),
  ];
  const ids = svgs.flatMap(idsOf);
  expect(ids).toHaveLength(2 * svgs.length);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z-]+-[a-z0-9]+-(title|desc)$/);
});

it('says the date, n of N, definition, selection and source in its description and to programs', () => {
  const definition = 'An action is complete if <closed> & signed off.';
  const selection = 'Shown: Oxfordshire; all categories.';
  const figure = makeFigure(burnUp, fifteenMonths, { scope, sources, definition, selection });
  const svg = writeSvg(figure, document, wordPortrait);
  for (const place of ['desc', 'metadata']) {
    const [, content] = new RegExp(`<${place}[^>]*>(.*?)</${place}>`, 's').exec(svg)!;
    const words = content!.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    for (const said of [figure.subtitle, definition, selection, figure.source])
      expect(words).toContain(said);
  }
  expect(svg).not.toContain('<closed>');
});

it('keeps marks of XML in texts and attributes harmless, and cuts long decimals', () => {
  const element = new Pen(document).element(
    'g',
    { 'aria-label': '"<&>"', x: '0.123456' },
    'a<b & c',
  );
  expect(serialize(element)).toBe(
    '<g aria-label="&quot;&lt;&amp;&gt;&quot;" x="0.12">a&lt;b &amp; c</g>',
  );
});
