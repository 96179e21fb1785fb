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

/** What is not known is no point at all, rather than one without a number. */
const dropEmptyPoints = (chart: string) =>
  chart.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');

const dashes = ['solid', 'dash', 'sysDot'] as const;

/**
 * Lines are told apart by their strokes as well as by colour; the library gives one stroke to all.
 * The last one, which the others are there to be compared with, is solid.
 */
function dashLines(chart: string): string {
  if (!chart.includes('<c:lineChart>')) return chart;
  let at = chart.split('<c:ser>').length - 1;
  return chart.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) =>
    series.replace(
      '<a:prstDash val="solid"/>',
      `<a:prstDash val="${dashes[--at % dashes.length]!}"/>`,
    ),
  );
}

/**
 * A chart of lines must say how they are put together; its lines know no bars below zero, and are
 * told their marks before their labels.
 */
const completeLines = (chart: string) =>
  chart.replace(/<c:lineChart>[\s\S]*?<\/c:lineChart>/g, (lines) =>
    lines
      .replace('<c:varyColors', '<c:grouping val="standard"/><c:varyColors')
      .replaceAll('<c:invertIfNegative val="0"/>', '')
      .replace(/(<c:dLbls>(?:(?!<c:ser>)[\s\S])*?)(<c:marker>[\s\S]*?<\/c:marker>)/g, '$2$1'),
  );

/** Mends what the library writes wrongly or cannot say of a chart. */
export const repairChart = (chart: string): string =>
  completeLines(dashLines(inkLabels(dropEmptyPoints(dropLooseAxes(chart))))).replace(
    '<c:roundedCorners val="1"/>',
    '<c:roundedCorners val="0"/>',
  );
