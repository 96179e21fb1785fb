import { strToU8, unzipSync, strFromU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStyles } from '#lib/exports/docx/read-styles.ts';
import { writeDocx } from '#lib/exports/docx/write-docx.ts';
import { hasOffice, readPages } from '#tests/support/office.js';
import { makePng } from './make-png.ts';
import { findFault, openPackage } from './open-package.ts';
import { usualReport, writing } from './sample-report.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** As a council's template has it: fonts and colours of a theme, a numbered heading, no caption. */
const council = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>
<w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:color w:val="7B2D8E" w:themeColor="accent1"/></w:rPr></w:style>
</w:styles>`;

const theme = `<a:theme xmlns:a="a"><a:themeElements><a:fontScheme name="x">
<a:majorFont><a:latin typeface="Gill Sans MT" panose="0"/></a:majorFont>
<a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

const pack = (parts: Record<string, string>) =>
  new Blob([
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  ]);

const own = () => pack({ 'word/styles.xml': council, 'word/theme/theme1.xml': theme });

describe('the styles of another document', () => {
  it('name the fonts of its theme, keep its colours, and number nothing', async () => {
    const styles = await readStyles(own());
    expect(styles).toContain('w:ascii="Verdana"');
    expect(styles).toContain('w:ascii="Gill Sans MT"');
    expect(styles).toContain('<w:color w:val="7B2D8E"/>');
    expect(styles).not.toMatch(/Theme=|themeColor|cstheme|numPr/);
    expect(styles).toContain('w:lang w:val="en-GB"');
    expect(findFault(styles)).toBeNull();
  });

  it.each([
    ['a text', new Blob(['Dear all'])],
    ['an empty file', new Blob([])],
    ['a workbook', pack({ 'xl/styles.xml': '<styleSheet/>' })],
    ['a style sheet of another kind', pack({ 'word/styles.xml': '<html></html>' })],
    [
      'one that declares entities',
      pack({ 'word/styles.xml': `<!DOCTYPE w [<!ENTITY a "b">]>${council}` }),
    ],
  ])('are refused, in words, where the file is %s', async (_, file) => {
    await expect(readStyles(file)).rejects.toThrow(/^This is not a Word document\. Choose a file/);
  });

  it('are refused where they would fill the memory', async () => {
    const huge = pack({ 'word/styles.xml': council + ' '.repeat(9_000_000) });
    expect(huge.size).toBeLessThan(50_000);
    await expect(readStyles(huge)).rejects.toThrow(/too large/);
  });

  it('are read from a paper that we wrote', async () => {
    const paper = await writeDocx({ ...usualReport, parts: [] }, writing(), null);
    expect(await readStyles(paper)).toContain('w:styleId="Heading1"');
  });
});

describe.skipIf(!hasOffice())('a paper in the styles of another', () => {
  it('has them, ours where it has none, and opens', async () => {
    const paper = await writeDocx(usualReport, writing(), await readStyles(own()), makePng);
    const { texts } = await openPackage(paper);
    const styles = texts.get('word/styles.xml')!;
    expect(findFault(styles)).toBeNull();
    const main = texts.get('word/document.xml')!;
    for (const [, id] of main.matchAll(/<w:pStyle w:val="([^"]*)"/g))
      expect(styles.split(`w:styleId="${id}"`)).toHaveLength(2);
    expect(styles).toContain('7B2D8E');
    const file = new Uint8Array(await paper.arrayBuffer());
    expect((await readPages('own.docx', file)).join('')).toContain('Figure 1: Inspection grades');
  }, 60_000);

  it('has the lists and tables of Word whatever the styles are', async () => {
    const paper = await writeDocx(usualReport, writing(), await readStyles(own()), makePng);
    const parts = unzipSync(new Uint8Array(await paper.arrayBuffer()));
    expect(strFromU8(parts['word/numbering.xml']!)).toContain('w:lvlText w:val="•"');
  });
});
