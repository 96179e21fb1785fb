import { formatValue } from '#lib/tables/format-value.ts';
import type { Figure } from './figure.ts';
import { wordPortrait } from './format.ts';
import type { Part, Report } from './report.ts';
import { escape } from './serialize.ts';
import type { Sheet } from './sheet.ts';
import { writeSvg } from './svg.ts';

/** Where a part stands: its heading's level in the page, and its place among its own kind. */
export interface Place {
  /** The level of the title, below which the headings of the report stand. */
  readonly top: 1 | 2;
  readonly number: number;
  readonly document: Document;
}

/** Pictures by their figures, which stay the same while only words are written. */
const pictures = new WeakMap<Figure, string>();

/** A bare picture: within a page it needs no ids, and ids would collide. */
function drawPicture(figure: Figure, document: Document): string {
  const drawn = pictures.get(figure);
  if (drawn !== undefined) return drawn;
  const svg = writeSvg(figure, document, { ...wordPortrait, isStandalone: false })
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/<(title|desc) id="[^"]*">[\s\S]*?<\/\1>/g, '')
    .replace(/ aria-labelledby="[^"]*"/, ` aria-label="${escape(figure.alternative)}"`)
    .trim();
  pictures.set(figure, svg);
  return svg;
}

const note = (words: string) => (words === '' ? '' : `<p class="report-note">${escape(words)}</p>`);

const writeFigure = (figure: Figure, { number, document }: Place) => `<figure id="figure-${number}">
<figcaption><strong>Figure ${number}. ${escape(figure.title)}</strong><br>${escape(figure.subtitle)}</figcaption>
${drawPicture(figure, document)}
<p>${escape(figure.summary)}</p>
${note([figure.selection, ...figure.notes, figure.source].filter(Boolean).join(' '))}
</figure>`;

const classOf = (value: unknown): string => {
  if (isNumber(value)) return ' class="report-number"';
  return value instanceof Date ? ' class="report-day"' : '';
};

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A table of so many rows is kept on one page of paper. */
const fewRows = 15;

function writeSheet({ title, subtitle, columns, rows, notes }: Sheet, { number }: Place): string {
  const head = columns
    .map((column) => {
      const first = rows.find((row) => row[column.key] != null)?.[column.key];
      return `<th scope="col"${classOf(first)}>${escape(column.title)}</th>`;
    })
    .join('');
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const value = row[column.key];
      return `<td${classOf(value)}>${escape(formatValue(column, value))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = `Table ${number}. ${title}`;
  const length = rows.length <= fewRows ? ' report-short' : '';
  return `<div class="report-table${length}">
<div class="report-scroll" role="group" tabindex="0" aria-label="${escape(name)}"><table id="table-${number}">
<caption><strong>${escape(name)}</strong><br>${escape(subtitle)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>
${note(notes.join(' '))}
</div>`;
}

/** One part as markup. */
export function writePart(part: Part, place: Place): string {
  switch (part.kind) {
    case 'heading': {
      const name = `h${place.top + part.level}`;
      const look = part.level === 1 ? 'report-heading' : 'report-subheading';
      return `<${name} id="part-${place.number}" class="${look}">${escape(part.words)}</${name}>`;
    }
    case 'paragraph':
      return `<p>${escape(part.words)}</p>`;
    case 'list': {
      const name = part.isNumbered ? 'ol' : 'ul';
      const entries = part.items.map((words) => `<li>${escape(words)}</li>`);
      return `<${name}>${entries.join('\n')}</${name}>`;
    }
    case 'figure':
      return writeFigure(part.figure, place);
    case 'table':
      return writeSheet(part.sheet, place);
  }
}

/** The parts of a report, each with its number among those of its kind. */
export function numberParts({ parts }: Report): readonly (readonly [Part, number])[] {
  const counts = new Map<Part['kind'], number>();
  return parts.map((part) => {
    const number = (counts.get(part.kind) ?? 0) + 1;
    counts.set(part.kind, number);
    return [part, number] as const;
  });
}

/** The title, whom it is of and when it was made. */
export const writeTop = ({ title, subtitle }: Report, top: 1 | 2): string =>
  `<h${top} class="report-title">${escape(title)}</h${top}>\n${note(subtitle)}`;
