import { describe, expect, it } from 'vitest';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { makeFigure } from '#lib/exports/figure.ts';
import { serialize } from '#lib/exports/serialize.ts';
import { writeSvg } from '#lib/exports/svg.ts';
import { Pen } from '#lib/charts/pen.ts';
import { document } from '#tests/charts/document.ts';
import { oxfordshire } from '#tests/charts/histories.ts';
import { figureOf, samples, scope } from '#tests/charts/samples.ts';

describe.each(samples)('%s', (...sample) => {
  const svg = writeSvg(figureOf(sample), document);

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

it('is 100 mm tall, in units of a quarter of a millimetre', () => {
  const svg = writeSvg(makeFigure(gradeMatrix, oxfordshire, scope, []), document);
  expect(svg).toContain(' height="100mm"');
  expect(svg).toContain(' viewBox="0 0 636 400"');
});

it('has other ids for another provider, so that both can stand in one page', () => {
  const idsFor = (provider: string) =>
    writeSvg(makeFigure(gradeMatrix, oxfordshire, { ...scope, provider }, []), document)
      .match(/ id="[^"]*"/g)!
      .join();
  expect(idsFor('E1')).not.toBe(idsFor('Bristol, City of'));
  expect(idsFor('Bristol, City of')).toMatch(
    /^ id="[a-zA-Z0-9-]+-title", id="[a-zA-Z0-9-]+-desc"$/,
  );
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
