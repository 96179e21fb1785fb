import { beforeAll, describe, expect, it } from 'vitest';
import { cleanLine, withoutForbidden } from '#lib/exports/clean-words.ts';
import { writeDocx } from '#lib/exports/docx/write-docx.ts';
import type { PngMaker } from '#lib/exports/picture.ts';
import { writePptx } from '#lib/exports/pptx/write-pptx.ts';
import { figureExporters, sheetExporters } from '#lib/exports/index.ts';
import { wordPortrait } from '#lib/exports/format.ts';
import { writeZip } from '#lib/exports/zip.ts';
import type { Report } from '#lib/exports/report.ts';
import { countKinds, Tally, titled } from '#tests/support/hostile/attack.ts';
import { figureOfText, reportOfTexts, sheetOfTexts } from '#tests/support/hostile/figures.ts';
import { wordAttacks } from '#tests/support/hostile/values.ts';
import { twinOf } from '#tests/support/hostile/words.ts';
import { findFault, findLooseRelations, findTypeFaults, openPackage } from './open-package.ts';
import { writing } from './sample-report.ts';

const tally = new Tally();
const texts = wordAttacks.map(({ text }) => text);

/** What is in a picture is looked at elsewhere; to a document it is bytes. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const makePng: PngMaker = () =>
  Promise.resolve(new Blob([Buffer.from(dot, 'base64')], { type: 'image/png' }));

/** All texts in all places, and a figure of each kind of chart with one in it. */
const reportOf = (words: readonly string[]): Report =>
  reportOfTexts(
    words,
    words.slice(0, 11).map((text, i) => figureOfText(text, i)),
  );

const kinds: Readonly<Record<string, (report: Report) => Promise<Blob>>> = {
  paper: (report) => writeDocx(report, writing(), null, makePng),
  deck: (report) => writePptx(report, writing(), { isNative: true }, makePng),
};

/** The names of all elements and attributes of a package, by which it does what it does. */
function namesIn(all: ReadonlyMap<string, string>): Set<string> {
  const names = new Set<string>();
  for (const text of all.values())
    for (const [, element, attributes] of text.matchAll(/<([\w:]+)((?:\s+[\w:]+="[^"]*")*)/g)) {
      names.add(element!);
      for (const [, attribute] of attributes!.matchAll(/([\w:]+)="/g))
        names.add(`${element}[${attribute}]`);
    }
  return names;
}

/** What makes a document do something on opening, or send for something. */
const active =
  /TargetMode="External"|<w:fldSimple|DDE(AUTO)?\s*c:|hlinkClick|hlinkHover|<w:hyperlink [^>]*r:id|oleObject|externalData [^>]*r:id="rId9"|vbaProject|attachedTemplate|<script/i;

const decode = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, (whole, name: string) => {
    const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    return name.startsWith('#')
      ? String.fromCodePoint(Number(name.slice(1)))
      : (known[name] ?? whole);
  });

const flat = (text: string) => text.replace(/\s+/g, '');

describe.each(Object.entries(kinds))('a %s of all of them', (kind, write) => {
  let opened: Awaited<ReturnType<typeof openPackage>>;
  let harmless: Set<string>;
  let said: string;
  beforeAll(async () => {
    opened = await openPackage(await write(reportOf(texts)));
    harmless = namesIn((await openPackage(await write(reportOf(texts.map(twinOf))))).texts);
    const words = [...opened.texts].map(([, text]) =>
      [...text.matchAll(/<(?:w|a):t(?: [^>]*)?>([^<]*)</g)].map(([, run]) => decode(run!)).join(''),
    );
    said = flat(words.join(''));
  }, 240_000);

  it('is well formed in every part, with nothing that is not in one of harmless words', () => {
    for (const [name, text] of opened.texts) expect([name, findFault(text)]).toEqual([name, null]);
    expect([...namesIn(opened.texts)].filter((name) => !harmless.has(name))).toEqual([]);
    expect(findLooseRelations(opened)).toEqual([]);
    expect(findTypeFaults(opened)).toEqual([]);
  });

  it('sends for nothing and does nothing on opening', () => {
    for (const [name, text] of opened.texts) {
      const bare = text.replace(/>[^<]*</g, '><').replace(/ (?:descr|title|name)="[^"]*"/g, '');
      expect([name, active.exec(bare)?.[0]]).toEqual([name, undefined]);
    }
    const fields = [...opened.texts.values()].flatMap((text) =>
      [...text.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field!.trim()),
    );
    for (const field of fields) expect(field).toMatch(/^(TOC|PAGE|PAGEREF|NUMPAGES|SEQ)\b/);
  });

  it.each(titled(wordAttacks))('says %s as it is, but for what XML cannot hold', (_, attack) => {
    expect(said).toContain(flat(cleanLine(withoutForbidden(attack.text))));
    tally.add({ ...attack, kind: `${kind}: ${attack.kind}` });
  });
});

it('puts all figures into a folder under names that lead nowhere', async () => {
  const day = new Date('2026-06-30');
  const contents = {
    title: texts[0]!,
    day,
    figures: texts.slice(0, 3).map((text, i) => figureOfText(text, i)),
    sheets: texts.slice(0, 40).map((text) => ({ ...sheetOfTexts([text]), id: text })),
  };
  const wanted = {
    pictures: figureExporters.filter(({ id }) => id === 'svg'),
    rows: sheetExporters.filter(({ id }) => id === 'csv'),
    format: wordPortrait,
  };
  const { names } = await openPackage(await writeZip(contents, wanted, writing()));
  for (const name of names) expect(name).toMatch(/^(\d\d-[a-z0-9-]+|index)\.(svg|csv|html)$/);
});

it('has made every attack of the lists', () => {
  const all = Object.keys(kinds).flatMap((kind) =>
    wordAttacks.map((attack) => ({ ...attack, kind: `${kind}: ${attack.kind}` })),
  );
  expect(tally.kinds).toEqual(countKinds(all));
});
