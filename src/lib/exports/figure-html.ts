import { describeFigure } from './describe.ts';
import type { Figure } from './figure.ts';
import type { Format } from './format.ts';
import { writeHtmlTable } from './html-table.ts';
import { escape } from './serialize.ts';
import { sheetOfFigure } from './sheet.ts';
import { writeSvg } from './svg.ts';

const declaration = /^<\?xml[^>]*>\n/;

/**
 * A piece of a web page: the picture, its caption and its table. It has no script, no style and no
 * class, so that any site can take it as it is.
 */
export function writeHtml(figure: Figure, document: Document, format: Format): string {
  const picture = writeSvg(figure, document, format).replace(declaration, '');
  return (
    `<figure lang="en-GB">\n${picture}` +
    `<figcaption>${escape(`${figure.title}. ${describeFigure(figure)}`)}</figcaption>\n` +
    `<details>\n<summary>Figures as a table: ${escape(figure.title)}</summary>\n` +
    `${writeHtmlTable(sheetOfFigure(figure))}</details>\n</figure>\n`
  );
}
