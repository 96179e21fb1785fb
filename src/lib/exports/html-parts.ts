import { formatValue } from '#lib/tables/format-value.ts';
import type { Part, Report } from './report.ts';
import { escape } from './serialize.ts';
import type { Sheet } from './sheet.ts';

/** Where a part stands: its heading's level in the page, and its place among its own kind. */
export interface Place {
  /** The level of the title, below which the headings of the report stand. */
  readonly top: 1 | 2;
  readonly number: number;
}

/** Words in small type; nothing for none. */
export const writeNote = (words: string) =>
  words === '' ? '' : `<p class="report-note">${escape(words)}</p>`;

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
${writeNote(notes.join(' '))}
</div>`;
}

/** One part as markup; a figure has a picture, and is written by itself. */
export function writePart(part: Exclude<Part, { kind: 'figure' }>, place: Place): string {
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
  `<h${top} class="report-title">${escape(title)}</h${top}>\n${writeNote(subtitle)}`;
