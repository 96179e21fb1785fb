import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Axes that a plot names and nothing defines: PowerPoint offers to repair such a file. */
function dropLooseAxes(chart: string): string {
  const defined = new Set(
    [...chart.matchAll(/<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id),
  );
  return chart.replace(/<c:axId val="(\d+)"\/>/g, (axis, id: string) =>
    defined.has(id) ? axis : '',
  );
}

/** How light a colour is, by its share of what the eye takes for light, between 0 and 1. */
function lightOf(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White on a fill has a contrast of 4.5:1 where the fill is no lighter than this. */
const darkFill = 1.05 / 4.5 - 0.05;

/** Labels within dark parts of a stack are white; the library gives one colour to all. */
const inkLabels = (chart: string) =>
  chart.includes('<c:grouping val="stacked"/>') && chart.includes('<c:barChart>')
    ? chart.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) => {
        const fill = /<a:srgbClr val="(\w{6})"/.exec(series)![1]!;
        if (lightOf(fill) > darkFill) return series;
        return series.replace(/(<c:dLbls>[\s\S]*?<a:srgbClr val=")\w{6}/, '$1FFFFFF');
      })
    : chart;

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

/** Mends what the library writes wrongly, and gives the file our own words about it. */
export function repair(file: Uint8Array, core: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const mended: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('/')) continue;
    // Pictures and workbooks are compressed already.
    if (!/\.(xml|rels)$/.test(name)) {
      mended[name] = [bytes, { level: 0 }];
      continue;
    }
    let text = strFromU8(bytes).replaceAll('lang="en-US"', 'lang="en-GB"');
    if (name.startsWith('ppt/charts/chart'))
      text = inkLabels(dropLooseAxes(text)).replace(
        'roundedCorners val="1"',
        'roundedCorners val="0"',
      );
    if (name.startsWith('ppt/notesSlides/notesSlide')) text = breakNotes(text);
    if (name === '[Content_Types].xml') text = dropAbsent(text, (part) => part in parts);
    if (name === 'docProps/core.xml') text = core;
    mended[name] = strToU8(text);
  }
  return zipSync(mended);
}
