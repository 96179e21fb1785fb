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

/** A chart of PowerPoint's own, with its numbers in a workbook within the file. */
export function addNative(
  slide: PptxGenJS.Slide,
  figure: Figure,
  { kind, orientation, categories, series }: ChartSeries,
) {
  const labels = categories.map(cleanLine);
  const isLine = kind === 'lines';
  const bars = {
    barDir: orientation === 'lying' ? 'bar' : 'col',
    barGrouping: kind === 'stack' ? 'stacked' : 'clustered',
    barGapWidthPct: 50,
    // Bars of a list are read from the top; the library's types know of one direction only.
    catAxisOrientation: (orientation === 'lying' ? 'maxMin' : 'minMax') as 'minMax',
    showValue: true,
    // A part of nothing has no label.
    dataLabelFormatCode: '#,##0;;;',
    dataLabelColor: bare(paper.ink),
    dataLabelFontFace: font,
    dataLabelFontSize: 12,
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
      objectName: cleanLine(figure.title),
      chartColors: series.map(({ colour }) => bare(colour)),
      showLegend: series.length > 1,
      legendPos: 'b',
      legendFontFace: font,
      legendFontSize: 14,
      legendColor: type.color,
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: 14,
      valAxisLabelFontFace: font,
      valAxisLabelFontSize: 12,
      valGridLine: { color: bare(paper.grid), size: 1 },
      valAxisMinVal: 0,
      ...(isLine ? { lineDataSymbol: 'none', lineSize: 3 } : bars),
    },
  );
}
