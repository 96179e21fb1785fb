import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { closeExport, openExport, saveAs } from '#tests/support/export-dialog.ts';
import { charts, ready, selectionOf } from '#tests/support/page.ts';
import { readXlsx } from '#tests/support/read-xlsx.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/?as_at=2016-03-31');
  await ready(app.page);
});
afterAll(() => app.close());

/** The files that a button of every chart's dialog gives. */
async function save(button: RegExp): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const chart of await charts(app.page).all()) {
    const dialog = await openExport(chart);
    files.push(await saveAs(app.page, dialog, button));
    await closeExport(dialog);
  }
  return files;
}

test('every chart is saved as an SVG of 159 × 100 mm with its caption in it', async () => {
  for (const file of await save(/SVG/)) {
    const svg = file.toString('utf8');
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    expect(svg).toContain('width="159mm"');
    expect(svg).toContain('height="100mm"');
    expect(svg).toMatch(/<title/);
    expect(svg).toMatch(/31 March 2016/);
    expect(svg).toMatch(/\d+ of \d+/);
    expect(svg).toMatch(/Source/);
    expect(svg).not.toMatch(/var\(|currentColor|<style|foreignObject|NaN|undefined/);
  }
});

/** The chunks of a PNG by type. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let i = 8; i < png.length;) {
    const length = png.readUInt32BE(i);
    chunks.set(png.toString('latin1', i + 4, i + 8), png.subarray(i + 8, i + 8 + length));
    i += length + 12;
  }
  return chunks;
}

/** The texts that a PNG carries, by what they are. */
function wordsOf(png: Buffer): Map<string, string> {
  const words = new Map<string, string>();
  for (let i = 8; i < png.length;) {
    const length = png.readUInt32BE(i);
    if (png.toString('latin1', i + 4, i + 8) === 'iTXt') {
      const [name, , , , , text] = png.toString('utf8', i + 8, i + 8 + length).split('\0');
      words.set(name!, text!);
    }
    i += length + 12;
  }
  return words;
}

test('every chart is saved as a PNG of 1878 × 1181 pixels at 300 dpi', async () => {
  for (const file of await save(/PNG/)) {
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    const chunks = chunksOf(file);
    const header = chunks.get('IHDR')!;
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1878, 1181]);
    const density = chunks.get('pHYs')!;
    expect([density.readUInt32BE(0), density.readUInt32BE(4), density[8]]).toEqual([
      11811, 11811, 1,
    ]);
  }
});

test('every chart’s PNG says what it shows, as at when, of what, how it is counted and from where', async () => {
  const cards = await charts(app.page).all();
  for (const [i, file] of (await save(/PNG/)).entries()) {
    const words = wordsOf(file);
    expect([...words.keys()]).toEqual([
      'Title',
      'Description',
      'Creation Time',
      'Source',
      'Comment',
      'Software',
    ]);
    const made = words.get('Creation Time')!;
    expect(new Date(made).toISOString()).toBe(made);
    expect(Date.now() - Date.parse(made)).toBeLessThan(60_000);
    expect(words.get('Description')!.length).toBeGreaterThan(20);
    expect(words.get('Source')).toMatch(/^Source: .*\.csv/);
    expect(words.get('Comment')).toMatch(/^As at 31 March 2016\. /);
    expect(words.get('Comment')).toContain(await selectionOf(cards[i]!));
  }
});

test('every chart is saved as the CSV behind it: a row for each row of its table, then its notes', async () => {
  const files = await save(/CSV/);
  const cards = await charts(app.page).all();
  for (const [i, file] of files.entries()) {
    const rows = await cards[i]!.locator('tbody tr').count();
    const text = file.toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [table, notes] = text.split('\r\n\r\n');
    expect(table!.split('\r\n')).toHaveLength(rows + 1);
    expect(notes).toMatch(/^"?As at 31 March 2016\. .*\d+ of \d+/m);
    expect(notes).toMatch(/^"?Source: /m);
    expect(notes).toContain(`${await selectionOf(cards[i]!)} up to 31 March 2016.`);
  }
});

test('every chart is saved as a workbook with the rows of its table', async () => {
  const files = await save(/XLSX/);
  const cards = await charts(app.page).all();
  for (const [i, file] of files.entries()) {
    const [notes, table] = readXlsx(file);
    expect(table!.rows).toHaveLength(2 + (await cards[i]!.locator('tbody tr').count()));
    const said = notes!.rows.flat().join('\n');
    expect(said).toMatch(/As at 31 March 2016\..*Source: /s);
    expect(said).toContain(await selectionOf(cards[i]!));
  }
});
