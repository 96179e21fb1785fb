/** A place in a text, counted from 1 as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a query has no answer, in words for the person who wrote it. */
export interface Failure {
  readonly words: string;
  readonly place: Place | null;
  /** It was refused because it would do more than read. */
  readonly isRefusal: boolean;
}

const onlyReading =
  'Only one query that reads can be run here: it begins with SELECT, FROM, WITH, VALUES, DESCRIBE, SUMMARIZE, SHOW or EXPLAIN. Nothing was run, and nothing was changed.';

/** What is said of a function that does more than read. */
export const refuseFunction = (name: string): Failure => ({
  words: `${name} changes how the database works, and a query here can only read. Nothing was run.`,
  place: null,
  isRefusal: true,
});

type Say = (match: RegExpExecArray) => string;

const among = (names: string) => names.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim();

/** What the engine says, and what is said instead; the first that fits. */
const sentences: readonly (readonly [RegExp, Say])[] = [
  [
    /file system operations are disabled|Permission Error/,
    () =>
      'A query here reads the tables that are listed, and no file or address. Nothing was read.',
  ],
  [
    /with name "?([^"\s]+)"? is not in the catalog, but it exists in the (\w+) extension/,
    ([, name]) =>
      /^current_date|today$/.test(name!)
        ? `${name} is not known here. Write the day itself, such as DATE '2015-03-31'.`
        : `${name} belongs to an extension of DuckDB, and this page loads none.`,
  ],
  [/unterminated quoted (string|identifier)/, () => 'A quotation mark is not closed.'],
  [/syntax error at end of input/, () => 'The query ends too early.'],
  [/syntax error at or near "([^]*?)"\s*(\n|$)/, ([, near]) => `“${near}” is not expected here.`],
  [
    /Referenced column "([^"]+)" (?:not found|was not found)[^]*?Candidate bindings: ([^\n]*)/,
    ([, name, near]) => `There is no column “${name}” here. Near to it: ${among(near!)}.`,
  ],
  [/Referenced column "([^"]+)"/, ([, name]) => `There is no column “${name}” here.`],
  [
    /Table with name (\S+) does not exist!\s*(?:Did you mean "([^"]+)")?/,
    ([, name, near]) =>
      `There is no table “${name}”.${near ? ` Did you mean “${among(near)}”?` : ''}`,
  ],
  [
    /Function with name "?([^"\s]+)"? does not exist!\s*(?:Did you mean "([^"]+)")?/,
    ([, name, near]) =>
      `There is no function “${name}”.${near ? ` Did you mean “${among(near)}”?` : ''}`,
  ],
  [
    /parameters were (not )?bound/,
    () => 'A question mark or $1 stands for a value that is not there.',
  ],
  [/Out of Memory/, () => 'The query needs more memory than a page may use. Ask for fewer rows.'],
  [
    /database (stopped|was closed)/,
    () => 'The database stopped. It is started again with all files, and can be asked then.',
  ],
];

const withoutPlace = (message: string) => message.split(/\n+LINE \d+: /)[0]!;

function say(message: string): string {
  for (const [pattern, words] of sentences) {
    const match = pattern.exec(message);
    if (match) return words(match);
  }
  return `The database says: ${withoutPlace(message).replace(/^[\w ]+ Error: /, '')}`;
}

/** The line and the mark under it with which the engine ends a message; null where it names none. */
export function findPlace(text: string, message: string): Place | null {
  const match = /\nLINE (\d+): ([^]*)\n( *)\^/.exec(message);
  if (!match) return null;
  const [, number = '', shown = '', blank = ''] = match;
  const at = blank.length - `LINE ${number}: `.length;
  // Of a long line the engine shows a part, with dots in the place of what it leaves out.
  const isPart = shown.startsWith('...');
  const whole = text.split('\n')[Number(number) - 1] ?? '';
  const before = isPart ? whole.indexOf(shown.replace(/^\.{3}|\.{3}$/g, '')) - 3 : 0;
  return { line: Number(number), column: Math.max(before + at + 1, 1) };
}

/**
 * `message` is what the engine said when it was asked, `fault` what it says of the text alone, whose
 * place is the one in the editor; null if the text alone is in order.
 */
export function explainFailure(text: string, message: string, fault: string | null): Failure {
  if (text.trim() === '')
    return { words: 'There is no query to run.', place: null, isRefusal: false };
  if (message.includes('Expected a single SELECT statement')) {
    const pivot = /^\s*PIVOT\b/i.test(text)
      ? ' A PIVOT counts as one if it names its values: ON column IN (…).'
      : '';
    return { words: onlyReading + pivot, place: null, isRefusal: true };
  }
  return {
    words: say(message),
    place: fault === null ? null : findPlace(text, fault),
    isRefusal: message.startsWith('Permission Error'),
  };
}
