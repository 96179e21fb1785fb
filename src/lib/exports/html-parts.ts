import { formatCell, formatPercent } from '#lib/charts/format.ts';
import type { TableColumn } from '#lib/tables/table.ts';
import type { Figure } from './figure.ts';
import { wordPortrait } from './format.ts';
import type { Part, Report } from './report.ts';
import type { Sheet } from './sheet.ts';
import { writeSvg } from './svg.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character]!);

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
    .replace(/ aria-labelledby="[^"]*"/, ` aria-label="${escapeHtml(figure.alternative)}"`)
    .trim();
  pictures.set(figure, svg);
  return svg;
}

const note = (words: string) =>
  words === '' ? '' : `<p class="report-note">${escapeHtml(words)}</p>`;

const writeFigure = (figure: Figure, { number, document }: Place) => `<figure id="figure-${number}">
<figcaption><strong>Figure ${number}. ${escapeHtml(figure.title)}</strong><br>${escapeHtml(figure.subtitle)}</figcaption>
${drawPicture(figure, document)}
<p>${escapeHtml(figure.summary)}</p>
${note([...figure.notes, figure.source].filter(Boolean).join(' '))}
</figure>`;

const classOf = (value: unknown): string => {
  if (isNumber(value)) return ' class="report-number"';
  return value instanceof Date ? ' class="report-day"' : '';
};

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A share is said in per cent, as on the page. */
const cellOf = ({ key, label }: TableColumn, value: unknown): string =>
  key === 'rate' && isNumber(value) ? formatPercent(value) : formatCell(value, label);

/** A table of so many rows is kept on one page of paper. */
const fewRows = 15;

function writeSheet({ title, subtitle, columns, rows, notes }: Sheet, { number }: Place): string {
  const head = columns
    .map((column) => {
      const first = rows.find((row) => row[column.key] != null)?.[column.key];
      return `<th scope="col"${classOf(first)}>${escapeHtml(column.title)}</th>`;
    })
    .join('');
  const body = rows.map((row) => {
    const cells = columns.map(({ key, ...column }) => {
      const words = escapeHtml(cellOf({ key, ...column }, row[key]));
      return `<td${classOf(row[key])}>${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = `Table ${number}. ${title}`;
  const length = rows.length <= fewRows ? ' report-short' : '';
  return `<div class="report-table${length}">
<div class="report-scroll" role="group" tabindex="0" aria-label="${escapeHtml(name)}"><table id="table-${number}">
<caption><strong>${escapeHtml(name)}</strong><br>${escapeHtml(subtitle)}</caption>
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
      return `<${name} id="part-${place.number}" class="${look}">${escapeHtml(part.words)}</${name}>`;
    }
    case 'paragraph':
      return `<p>${escapeHtml(part.words)}</p>`;
    case 'list': {
      const name = part.isNumbered ? 'ol' : 'ul';
      const entries = part.items.map((words) => `<li>${escapeHtml(words)}</li>`);
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
  `<h${top} class="report-title">${escapeHtml(title)}</h${top}>\n${note(subtitle)}`;
