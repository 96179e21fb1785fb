import { beforeAll, describe, expect, it } from 'vitest';
import { formatCell } from '#lib/charts/format.ts';
import type { Report } from '#lib/exports/report.ts';
import { writeDocx } from '#lib/exports/docx/write-docx.ts';
import { hasOffice, readPages } from '#tests/support/office.js';
import { makePng } from './make-png.ts';
import {
  findFault,
  findLooseRelations,
  findLooseUses,
  findTypeFaults,
  openPackage,
} from './open-package.ts';
import { figures, fullReport, hostileReport, usualReport, writing } from './sample-report.ts';

const reports = { usual: usualReport, hostile: hostileReport };

describe.skipIf(!hasOffice()).each(Object.entries(reports))('the %s paper', (_, report) => {
  let opened: Awaited<ReturnType<typeof openPackage>>;
  let main: string;
  beforeAll(async () => {
    opened = await openPackage(await writeDocx(report, writing(), null, makePng));
    main = opened.texts.get('word/document.xml')!;
  });

  it('is well formed in every part, and all its parts are declared and there', () => {
    for (const [name, text] of opened.texts) expect([name, findFault(text)]).toEqual([name, null]);
    expect(findLooseRelations(opened)).toEqual([]);
    expect(findLooseUses(opened)).toEqual([]);
    expect(findTypeFaults(opened)).toEqual([]);
  });

  it('asks nothing on opening: no field is marked to be updated', () => {
    expect(main).not.toContain('w:dirty');
    expect(opened.texts.get('word/settings.xml')).not.toContain('updateFields');
  });

  it('names only styles that are described', () => {
    const styles = opened.texts.get('word/styles.xml')!;
    for (const [, id] of main.matchAll(/<w:pStyle w:val="([^"]*)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
  });

  it('gives every drawing an id of its own and words in its place', () => {
    const drawings = [...main.matchAll(/<wp:docPr\b[^>]*>/g)].map(([drawing]) => drawing);
    const ids = drawings.map((drawing) => /\bid="(\d+)"/.exec(drawing)![1]);
    expect(new Set(ids).size).toBe(drawings.length);
    expect(drawings).toHaveLength(report.parts.filter(({ kind }) => kind === 'figure').length);
    for (const drawing of drawings) expect(drawing).toMatch(/ descr="[^"]{20,}"/);
  });

  it('repeats the heading of every table and leaves no cell empty', () => {
    const tables = [...main.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      for (const [cell] of table.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g))
        expect(cell).toMatch(/<w:t\b[^>]*>[^<]/);
    }
  });

  it('is British English, of the day it is made, on A4', () => {
    expect(opened.texts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    const core = opened.texts.get('docProps/core.xml')!;
    expect(core).toContain('2026-07-01T00:00:00Z</dcterms:created>');
    expect(main).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    // A landscape page has the long side across, and says so.
    expect(main).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });
});

const flat = (text: string) => text.replace(/\s+/g, '');

describe.skipIf(!hasOffice())('in LibreOffice', () => {
  it('has all headings, captions, items and cells of the usual paper, on counted pages', async () => {
    const file = await writeDocx(usualReport, writing(), null, makePng);
    const pages = await readPages('usual.docx', new Uint8Array(await file.arrayBuffer()));
    const text = flat(pages.join(''));
    expect(text).toContain(flat(usualReport.title));
    expect(text).toContain(flat(usualReport.subtitle));
    for (const [i, page] of pages.entries())
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
    let [figure, table] = [0, 0];
    for (const part of usualReport.parts) {
      if (part.kind === 'heading') {
        // Once in the contents and once where it stands.
        expect(flat(pages[0]!)).toContain(flat(part.words));
        expect(flat(pages.slice(1).join(''))).toContain(flat(part.words));
      }
      if (part.kind === 'paragraph') expect(text).toContain(flat(part.words));
      if (part.kind === 'list') for (const item of part.items) expect(text).toContain(flat(item));
      if (part.kind === 'figure') {
        expect(text).toContain(flat(`Figure ${++figure}: ${part.figure.title}`));
        for (const note of part.figure.notes) expect(text).toContain(flat(note));
        expect(text).toContain(flat(part.figure.source));
      }
      if (part.kind !== 'table') continue;
      expect(text).toContain(flat(`Table ${++table}: ${part.sheet.title}`));
      for (const row of part.sheet.rows)
        for (const { key, label } of part.sheet.columns) {
          // A cell of several lines is mixed with its neighbours in the text of a page.
          for (const word of formatCell(row[key], label).split(' ')) expect(text).toContain(word);
        }
    }
  });

  it('opens the hostile paper', async () => {
    const file = await writeDocx(hostileReport, writing(), null, makePng);
    const pages = await readPages('hostile.docx', new Uint8Array(await file.arrayBuffer()));
    expect(flat(pages.join(''))).toContain(flat('a < b & c > d "e" ’f’'));
  }, 60_000);
});

describe('the work', () => {
  const noPng = async () => new Blob([new Uint8Array([1])]);

  it('says how far it is after every picture', async () => {
    const steps: string[] = [];
    await writeDocx(
      fullReport,
      { ...writing(), onProgress: (done, of) => steps.push(`${done}/${of}`) },
      null,
      noPng,
    );
    const count = figures.length + 3;
    expect(steps).toEqual(Array.from({ length: count + 1 }, (_, i) => `${i}/${count}`));
  });

  it('stops between two pictures', async () => {
    const stop = new AbortController();
    let made = 0;
    const stopping = async () => {
      if (++made === 3) stop.abort();
      return noPng();
    };
    await expect(writeDocx(fullReport, writing(stop.signal), null, stopping)).rejects.toThrow(
      /abort/i,
    );
    expect(made).toBe(3);
  });
});

it('begins a page with the heading that a report begins with, and with none after a figure or words', async () => {
  const heading = { kind: 'heading', level: 1, words: 'How it is counted' } as const;
  const words = { kind: 'paragraph', words: 'Left out: nothing.' } as const;
  const countBreaks = async (parts: Report['parts']) => {
    const file = await writeDocx({ ...usualReport, parts }, writing(), null, makePng);
    const { texts } = await openPackage(file);
    return texts.get('word/document.xml')!.split('<w:pageBreakBefore/>').length - 1;
  };
  expect(await countBreaks([heading, words])).toBe(1);
  expect(await countBreaks([words, heading])).toBe(0);
});
