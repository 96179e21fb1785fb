import { beforeAll, describe, expect, it } from 'vitest';
import { holdsNumbers, writePptx } from '#lib/exports/pptx/write-pptx.ts';
import { hasOffice, readPages } from '#tests/support/office.js';
import { makePng } from './make-png.ts';
import {
  findFault,
  findLooseRelations,
  findLooseUses,
  findTypeFaults,
  openPackage,
} from './open-package.ts';
import { status } from './reports.ts';
import { fullReport, hostileReport, usualReport, writing } from './sample-report.ts';

const native = { isNative: true };

const decks = [
  ['full, native', fullReport, native],
  ['usual, of pictures', usualReport, { isNative: false }],
  ['hostile, native', hostileReport, native],
] as const;

describe.skipIf(!hasOffice()).each(decks)('the deck that is %s', (_, report, options) => {
  let opened: Awaited<ReturnType<typeof openPackage>>;
  let slides: string[];
  beforeAll(async () => {
    opened = await openPackage(await writePptx(report, writing(), options, makePng));
    slides = [...opened.texts]
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, text]) => text);
  });

  it('is well formed in every part, and all its parts are declared and there', () => {
    for (const [name, text] of opened.texts) expect([name, findFault(text)]).toEqual([name, null]);
    expect(findLooseRelations(opened)).toEqual([]);
    expect(findLooseUses(opened)).toEqual([]);
    expect(findTypeFaults(opened)).toEqual([]);
  });

  it('draws every chart on axes that are defined', () => {
    for (const [name, text] of opened.texts) {
      if (!/^ppt\/charts\/chart\d+\.xml$/.test(name)) continue;
      const plots = [...text.matchAll(/<c:(bar|line)Chart>[\s\S]*?<\/c:\1Chart>/g)];
      const used = plots.flatMap(([plot]) => plot.match(/<c:axId val="\d+"\/>/g));
      const defined = [...text.matchAll(/<c:\w+Ax>\s*(<c:axId val="\d+"\/>)/g)].map(([, id]) => id);
      expect(defined).toHaveLength(2);
      expect(new Set(used)).toEqual(new Set(defined));
      expect(used).toHaveLength(2);
    }
  });

  it('gives every slide a title, and every slide and shape an id of its own', () => {
    const list = opened.texts.get('ppt/presentation.xml')!;
    const ids = [...list.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(slides.length);
    expect(new Set(ids).size).toBe(ids.length);
    for (const slide of slides) {
      expect(slide).toMatch(/<p:ph\s[^>]*type="title"/);
      const shapes = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(shapes).size).toBe(shapes.length);
    }
  });

  it('has words in place of every picture and chart, and notes under them by the line', () => {
    const drawn = slides.filter((slide) => /<p:pic>|<p:graphicFrame>/.test(slide));
    expect(drawn).toHaveLength(report.parts.filter(({ kind }) => kind === 'figure').length);
    for (const slide of drawn) expect(slide).toMatch(/ descr="[^"]{20,}"/);
    // Every picture is there twice: as dots, and as an SVG that is as it was drawn.
    const pictures = drawn.filter((slide) => slide.includes('<p:pic>'));
    for (const slide of pictures) expect(slide).toContain('r:embed="rIdSvg"');
    const svgs = opened.names.filter((name) => name.endsWith('.svg'));
    expect(svgs).toHaveLength(pictures.length);
    for (const name of svgs)
      expect(findFault(new TextDecoder().decode(opened.parts[name]))).toBeNull();
    for (const [name, text] of opened.texts)
      if (name.startsWith('ppt/notesSlides/notesSlide'))
        expect(text).not.toMatch(/<a:t>[^<]*\n[^<]*<\/a:t>/);
  });

  it('tells lines apart by their strokes, and writes white on dark parts of a stack only', () => {
    const charts = [...opened.texts].filter(([name]) => name.startsWith('ppt/charts/chart'));
    for (const [, text] of charts) {
      const series = [...text.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([one]) => one);
      const inks = series.map((one) => [
        /<a:srgbClr val="(\w+)"/.exec(one)![1],
        /<c:dLbls>[\s\S]*?<a:srgbClr val="(\w+)"/.exec(one)?.[1],
      ]);
      if (text.includes('<c:lineChart>'))
        expect(new Set(series.map((one) => /prstDash val="(\w+)"/.exec(one)![1])).size).toBe(3);
      else if (text.includes('<c:grouping val="stacked"/>'))
        for (const [fill, ink] of inks)
          expect(ink).toBe(['12436D', 'A8326F'].includes(fill!) ? 'FFFFFF' : '1B1F29');
      else for (const [, ink] of inks) expect(ink).toBe('1B1F29');
    }
  });

  it('has no number that is empty, in charts and in their workbooks', async () => {
    for (const [name, text] of opened.texts)
      if (name.startsWith('ppt/charts/')) expect(text).not.toContain('<c:v></c:v>');
    for (const [name, bytes] of Object.entries(opened.parts)) {
      if (!name.endsWith('.xlsx')) continue;
      const book = await openPackage(new Blob([bytes]));
      for (const [part, text] of book.texts) expect([part, findFault(text)]).toEqual([part, null]);
      expect(findLooseRelations(book)).toEqual([]);
      expect(findTypeFaults(book)).toEqual([]);
      expect(book.texts.get('xl/worksheets/sheet1.xml')).not.toContain('<v></v>');
      expect(book.texts.get('xl/tables/table1.xml')).toMatch(/ ref="[A-Z]+1:[A-Z]+\d+"/);
    }
  });

  it('names nobody and no hour but the day it is made', () => {
    const core = opened.texts.get('docProps/core.xml')!;
    expect(core).toContain('2026-07-01T00:00:00Z</dcterms:created>');
    for (const [, text] of opened.texts) expect(text).not.toMatch(/lang="en-US"/);
  });

  it('holds workbooks only where its charts are native', () => {
    const hasWorkbook = opened.names.some((name) => name.endsWith('.xlsx'));
    expect(hasWorkbook).toBe(options.isNative && holdsNumbers(report));
  });
});

it('says how a figure is counted in the notes of its slide, and on no slide', async () => {
  const words = 'How it is counted';
  const parts = [
    { kind: 'figure', figure: { ...status, definition: 'For analysts alone.' } },
    { kind: 'heading', level: 1, words, isInNotes: true },
    { kind: 'list', items: ['Status: so.'], isNumbered: false, isInNotes: true },
  ] as const;
  const { texts } = await openPackage(
    await writePptx({ ...usualReport, parts }, writing(), native, makePng),
  );
  const told = (folder: string) =>
    [...texts].flatMap(([name, text]) => (name.startsWith(folder) ? [text] : []));
  const slides = told('ppt/slides/slide');
  expect(slides).toHaveLength(2);
  for (const slide of slides) expect(slide).not.toMatch(/How it is counted|Status: so/);
  const [own, ...others] = told('ppt/notesSlides/notesSlide').filter((notes) =>
    notes.includes('Every action of each category in the state last reported.'),
  );
  expect(own).toContain('they count neither as complete nor as open.');
  expect(own).not.toContain('For analysts alone.');
  expect(others).toEqual([]);
});

describe.skipIf(!hasOffice())('in LibreOffice', () => {
  it('has a slide for every figure with its finding, and all words of the report', async () => {
    const file = await writePptx(usualReport, writing(), native, makePng);
    const pages = await readPages('usual.pptx', new Uint8Array(await file.arrayBuffer()));
    const flat = (text: string) => text.replace(/\s+/g, '');
    const text = flat(pages.join(''));
    for (const part of usualReport.parts) {
      if (part.kind === 'figure')
        expect(pages.filter((page) => page.includes(part.figure.finding))).toHaveLength(1);
      if (part.kind === 'heading' || part.kind === 'paragraph')
        expect(text).toContain(flat(part.words));
      if (part.kind === 'list') for (const item of part.items) expect(text).toContain(flat(item));
      if (part.kind === 'table') expect(text).toContain(flat(part.sheet.title));
    }
  }, 60_000);
});
