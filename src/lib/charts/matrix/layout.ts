import { categoryLabel } from '../format.ts';
import { sum } from '../sum.ts';
import { measureLines, widestWord, wrap } from '../text.ts';
import { lineHeight } from '../theme.ts';
import { layBand, type Band } from './band.ts';
import { cellText, setCell } from './cell.ts';
import { placeColumns } from './columns.ts';
import { readLines, type Inspection } from './history.ts';
import { manners, type Manner } from './manner.ts';

/** A row of the matrix with the lines of its label. */
export interface Line {
  readonly line: string;
  readonly label: readonly string[];
  readonly height: number;
}

export interface Layout {
  readonly manner: Manner;
  /** Where the cells begin. */
  readonly left: number;
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
  /** Height of everything but the key. */
  readonly height: number;
}

export const bandGap = 18;
const labelGap = 10;
/** A row of a picture with room to spare grows to this height and no further. */
const tallestRow = 46;

/** The height a row needs for its label and for the fullest of its cells. */
function layLine(line: string, bands: readonly Band[], width: number, manner: Manner): Line {
  const label = wrap(categoryLabel(line), width, manner.size);
  const cells = bands.flatMap(({ columns }) =>
    columns.map(({ inspection, width }) => {
      const judgement = inspection.judgements.get(line);
      return judgement ? setCell(cellText(judgement, manner), width).height : 0;
    }),
  );
  const text = Math.max(label.length * lineHeight(manner.size), ...cells);
  return { line, label, height: text + manner.rowPadding };
}

function layOut(all: readonly Inspection[], width: number, manner: Manner): Layout {
  const names = readLines(all);
  const labels = names.map(categoryLabel);
  const oneWord = Math.max(...labels.map((label) => widestWord(label, manner.size)));
  const share = Math.max(width * manner.labelShare, Math.min(oneWord, width * 0.4));
  const labelWidth = Math.min(measureLines(labels, manner.size), share);
  const left = Math.ceil(labelWidth) + labelGap;
  const bands = placeColumns(all, manner, width - left).map((band) => layBand(band, manner));
  const lines = names.map((line) => layLine(line, bands, labelWidth, manner));
  // A visit is written upwards in its column, which must be tall enough for the word.
  const body = Math.max(sum(lines.map(({ height }) => height)), 40);
  return stretch({ manner, left, lines, bands, height: 0 }, body);
}

/** The same layout with rows that are `body` tall together: lower rows grow first. */
function stretch(layout: Layout, body: number): Layout {
  const heights = layout.lines.map(({ height }) => height).sort((a, b) => a - b);
  const levels = heights.map((_, i) => (body - sum(heights.slice(i + 1))) / (i + 1));
  const level = Math.min(...levels);
  const lines = layout.lines.map((line) => ({ ...line, height: Math.max(line.height, level) }));
  const stretched = { ...layout, lines };
  const bands = layout.bands.map((band) => heightOf(band, stretched));
  return { ...stretched, height: sum(bands) + bandGap * (bands.length - 1) };
}

export const heightOf = ({ headHeight }: Band, { lines }: Pick<Layout, 'lines'>): number =>
  headHeight + sum(lines.map(({ height }) => height));

/**
 * The first manner in which the matrix fits the width in one band and the room above its key;
 * otherwise the lowest in one band, and in the last resort several bands.
 */
export function chooseLayout(
  all: readonly Inspection[],
  width: number,
  roomFor: (manner: Manner) => number | undefined,
): Layout {
  const layouts = manners.map((manner) => layOut(all, width, manner));
  const inOneBand = layouts.filter(({ bands }) => bands.length === 1);
  const fits = inOneBand.find(({ manner, height }) => height <= (roomFor(manner) ?? Infinity));
  const [lowest] = inOneBand.sort((a, b) => a.height - b.height);
  const layout = fits ?? lowest ?? layouts.at(-1)!;
  const height = roomFor(layout.manner);
  const heights = layout.lines.map((line) => line.height);
  const level = height === undefined ? Math.min(tallestRow, Math.max(...heights)) : tallestRow;
  const even = sum(heights.map((own) => Math.max(own, level)));
  const spare = height === undefined ? Infinity : (height - layout.height) / layout.bands.length;
  return stretch(layout, Math.min(even, sum(heights) + Math.max(0, spare)));
}
