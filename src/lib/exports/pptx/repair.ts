import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { addSvgs } from './add-svgs.ts';
import { repairChart } from './repair-chart.ts';

/** Lines of notes as paragraphs of their own; a line break within a text is lost in PowerPoint. */
const breakNotes = (notes: string) =>
  notes.replace(/<a:t>([^<]*\n[^<]*)<\/a:t>/g, (_, words: string) =>
    words
      .split(/\r?\n/)
      .map((line) => `<a:t>${line}</a:t>`)
      .join('</a:r></a:p><a:p><a:r><a:rPr lang="en-GB" dirty="0"/>'),
  );

/** Declarations of parts that are not in the file. */
const dropAbsent = (types: string, has: (name: string) => boolean) =>
  types.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, name: string) =>
    has(name) ? override : '',
  );

/** What the library gets wrong in the workbook of a chart: empty numbers, and the end of its table. */
const repairWorkbook = (text: string) =>
  text.replace(/<v><\/v>/g, '').replace(/(\bref="[A-Z]+\d+:[A-Z]+\d+)'"/, '$1"');

/** The master of the notes is listed after those of the slides, as the schema has it. */
const orderMasters = (presentation: string) => {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(presentation)?.[0] ?? '';
  return presentation
    .replace(list, '')
    .replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${list}`);
};

/** Mends what the library writes wrongly, and gives the file our own words about it. */
export function repair(
  file: Uint8Array,
  core: string,
  svgs: ReadonlyMap<string, string>,
): Uint8Array<ArrayBuffer> {
  const parts = addSvgs(unzipSync(file), svgs);
  const mended: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('/')) continue;
    if (name.endsWith('.xlsx')) {
      mended[name] = [repair(bytes, core, svgs), { level: 0 }];
      continue;
    }
    if (!/\.(xml|rels)$/.test(name)) {
      // Pictures of dots are compressed already.
      mended[name] = [bytes, { level: name.endsWith('.svg') ? 6 : 0 }];
      continue;
    }
    let text = strFromU8(bytes).replaceAll('lang="en-US"', 'lang="en-GB"');
    // Screen readers name the cells of a table by its first row, which must be told to be one.
    text = text.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
    if (name === 'ppt/presentation.xml') text = orderMasters(text);
    if (name.startsWith('ppt/charts/chart')) text = repairChart(text);
    if (name.startsWith('ppt/notesSlides/notesSlide')) text = breakNotes(text);
    if (/^xl\/(worksheets|tables)\//.test(name)) text = repairWorkbook(text);
    if (name === '[Content_Types].xml') text = dropAbsent(text, (part) => part in parts);
    if (name === 'docProps/core.xml') text = core;
    mended[name] = strToU8(text);
  }
  return zipSync(mended);
}
