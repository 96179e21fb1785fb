import type PptxGenJS from 'pptxgenjs';
import type { ChartSeries } from '#lib/charts/series.ts';
import { paper } from '#lib/charts/palette.ts';
import { cleanLine } from '../clean-words.ts';
import type { Figure } from '../figure.ts';
import { bare, bodyHeight, bodyTop, font, inner, margin } from './masters.ts';

/** The numbers of a figure for a chart that can be edited, where it has such a form. */
export const seriesOf = ({ chart, rows }: Figure): ChartSeries | undefined =>
  rows.length === 0 ? undefined : chart.series?.(rows);

const type = { fontFace: font, color: bare(paper.ink) } as const;

/** More bars than that are too thin for their numbers. */
const mostLabels = 24;

/** A chart of PowerPoint's own, with its numbers in a workbook within the file. */
export function addNative(
  slide: PptxGenJS.Slide,
  figure: Figure,
  name: string,
  { kind, orientation, categories, series }: ChartSeries,
) {
  const labels = categories.map(cleanLine);
  const isLine = kind === 'lines';
  // Every bar has its number, and then needs no axis of numbers, unless there are too many of them.
  const count = kind === 'stack' ? categories.length : categories.length * series.length;
  const hasRoom = count <= mostLabels;
  const most = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const bars = {
    valAxisHidden: hasRoom,
    barDir: orientation === 'lying' ? 'bar' : 'col',
    barGrouping: kind === 'stack' ? 'stacked' : 'clustered',
    // One or two bars alone are not blown up to fill the slide.
    barGapWidthPct: categories.length > 2 ? 50 : 250,
    // Parts are told apart by a gap as well as by colour, for copies in black and white.
    dataBorder: { pt: 1.5, color: bare(paper.paper) },
    // Bars of a list are read from the top; the library's types know of one direction only.
    catAxisOrientation: (orientation === 'lying' ? 'maxMin' : 'minMax') as 'minMax',
    showValue: hasRoom,
    // A part of nothing has no label.
    dataLabelFormatCode: '#,##0;;;',
    dataLabelColor: bare(paper.ink),
    dataLabelFontFace: font,
    dataLabelFontSize: 14,
  } as const;
  slide.addChart(
    isLine ? 'line' : 'bar',
    series.map(({ name, values }) => ({
      name: cleanLine(name),
      labels,
      // The library leaves a gap for what is not known, though its types say otherwise.
      values: values as number[],
    })),
    {
      x: margin,
      y: bodyTop,
      w: inner,
      h: bodyHeight,
      altText: cleanLine(figure.alternative),
      objectName: name,
      chartColors: series.map(({ colour }) => bare(colour)),
      // One kind of part alone still has to be named.
      showLegend: series.length > 1 || kind === 'stack',
      legendPos: 'b',
      legendFontFace: font,
      legendFontSize: 14,
      legendColor: type.color,
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: 14,
      valAxisLabelFontFace: font,
      valAxisLabelFontSize: 12,
      valAxisLabelFormatCode: '#,##0',
      ...(most < 10 ? { valAxisMajorUnit: 1 } : {}),
      valGridLine: hasRoom && !isLine ? { style: 'none' } : { color: bare(paper.grid), size: 1 },
      valAxisMinVal: 0,
      ...(isLine ? { lineDataSymbol: 'none', lineSize: 3 } : bars),
    },
  );
}
