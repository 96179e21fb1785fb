import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/exports/docx/write-docx.ts';
import { writePptx } from '#lib/exports/pptx/write-pptx.ts';
import { sheetOfFigure } from '#lib/exports/sheet.ts';
import { writeXlsx } from '#lib/exports/xlsx.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';
import { hasOffice } from '#tests/support/office.js';
import { findSchemaFaults } from '#tests/support/schema.js';
import { makePng } from './make-png.ts';
import { fullReport, hostileReport, usualReport, writing } from './sample-report.ts';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const deckOf = async (report: typeof usualReport, isNative: boolean) =>
  bytesOf(await writePptx(report, writing(), { isNative }, makePng));

// The pictures in them are made as LibreOffice's companions make them.
describe.skipIf(!hasOffice())('the schema of Office finds no fault in', () => {
  it.each([
    ['usual', usualReport],
    ['hostile', hostileReport],
  ])('the %s paper', { timeout: 60_000 }, async (_, report) => {
    const file = await bytesOf(await writeDocx(report, writing(), null, makePng));
    expect(await findSchemaFaults('paper.docx', file)).toEqual([]);
  });

  it.each([
    ['full, native', fullReport, true],
    ['usual, of pictures', usualReport, false],
    ['hostile, native', hostileReport, true],
  ])('the deck that is %s', { timeout: 60_000 }, async (_, report, isNative) => {
    expect(await findSchemaFaults('deck.pptx', await deckOf(report, isNative))).toEqual([]);
  });

  it('a workbook', { timeout: 60_000 }, async () => {
    const file = await bytesOf(await writeXlsx(sheetOfFigure(figureOf(samples[0]!))));
    expect(await findSchemaFaults('book.xlsx', file)).toEqual([]);
  });

  it('but in a deck whose lists are in another order', { timeout: 60_000 }, async () => {
    const parts = unzipSync(await deckOf(usualReport, false));
    const name = 'ppt/presentation.xml';
    const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s;
    const text = strFromU8(parts[name]!);
    const [found] = list.exec(text)!;
    const moved = text.replace(found, '').replace('</p:sldIdLst>', `</p:sldIdLst>${found}`);
    const faults = await findSchemaFaults(
      'deck.pptx',
      zipSync({ ...parts, [name]: strToU8(moved) }),
    );
    expect(faults.join()).toContain('notesMasterIdLst');
  });
});
