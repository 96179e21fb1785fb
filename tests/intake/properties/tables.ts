import fc from 'fast-check';
import { contracts } from '#lib/contracts/index.ts';

/** A table and the way it is written down. */
export interface Written {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly encoding: 'UTF-8' | 'UTF-8 with a mark' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';
  readonly endsWithBreak: boolean;
}

const headings = Object.values(contracts).map(({ fields }) => Object.keys(fields));

/** What stands in cells: words, dates, numbers, separators, marks, breaks, formulas, scripts. */
const word = fc.constantFrom(
  'Good',
  'Requires improvement',
  '30/06/2014',
  '1,234',
  '-5',
  'Men’s',
  "children's",
  'a; b',
  'x|y',
  'say "no"',
  'two\nlines',
  '=1+1',
  '<b>',
  'café',
  '007',
);
const letters = fc.string({ unit: fc.constantFrom(...'abc déä0129,;|\t"\'.-/£'), maxLength: 12 });
const cell = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: letters },
  fc.constant(''),
);

/** Rows under the headings of one of our contracts; the first column is never blank. */
const table = fc.constantFrom(...headings).chain((names) => {
  const row = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), ...names.slice(1).map(() => cell))
    .map(([first, ...others]) => [`R${first}`, ...others.map((text) => text.trim())]);
  return fc.array(row, { minLength: 3, maxLength: 12 }).map((rows) => [names, ...rows]);
});

export const written: fc.Arbitrary<Written> = fc.record({
  rows: table,
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('UTF-8', 'UTF-8 with a mark', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252'),
  endsWithBreak: fc.boolean(),
});

const mark = (text: string, delimiter: string) =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
};

/** The characters of the tables above that Windows-1252 has at another place than Unicode. */
const moved: Readonly<Record<string, number>> = { '’': 0x92 };

/** The bytes of a table, as a careful program would write them. */
export function bytesOf({ rows, delimiter, lineEnd, encoding, endsWithBreak }: Written) {
  const lines = rows.map((row) => row.map((text) => mark(text, delimiter)).join(delimiter));
  const text = lines.join(lineEnd) + (endsWithBreak ? lineEnd : '');
  if (encoding === 'UTF-16 LE' || encoding === 'UTF-16 BE')
    return utf16(text, encoding === 'UTF-16 LE');
  if (encoding === 'Windows-1252')
    return Uint8Array.from(text, (character) => moved[character] ?? character.charCodeAt(0));
  return new TextEncoder().encode((encoding === 'UTF-8' ? '' : '\ufeff') + text);
}
