import * as v from 'valibot';
import { delimiters } from '#lib/intake/detect-dialect.ts';
import type { Mapping } from '#lib/intake/reading.ts';
import { usedColumns } from '#lib/intake/ignored.ts';
import { isMapping } from '#lib/intake/mapping/remembered.ts';
import type { Template } from '#lib/report/block.ts';
import { isTemplate } from '#lib/report/read-template.ts';
import type { Place, Project } from './project.ts';

/** The database counts no further, and no file that can be loaded has more of anything. */
const most = 2_147_483_647;
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const texts = v.array(v.string());

const file = v.union([
  v.strictObject({
    name: v.string(),
    size: count,
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  v.strictObject({ sample: v.string() }),
]);

const encoding = v.picklist(['UTF-8', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252']);
const delimiter = v.picklist(delimiters);
const quote = v.nullable(v.picklist(['"', "'"]));

const overrides = v.strictObject({
  encoding: v.exactOptional(encoding),
  delimiter: v.exactOptional(delimiter),
  quote: v.exactOptional(quote),
  headerRow: v.exactOptional(count),
});

const whole = v.strictObject({
  source: v.string(),
  headings: texts,
  headerRows: v.strictObject({ first: count, last: count }),
  firstRow: count,
  rowsRead: count,
  encoding,
  dialect: v.strictObject({
    delimiter,
    quote,
    escape: v.picklist(['doubled', 'backslash']),
  }),
  layout: v.string(),
  credit: v.nullable(v.string()),
  mappings: v.array(v.custom<Mapping>(isMapping)),
  ignored: texts,
  notes: texts,
  edits: v.array(
    v.strictObject({ row: count, column: count, before: v.string(), after: v.string() }),
  ),
});

/** Nothing is said of a column that the table has not. */
const reading = v.pipe(
  whole,
  v.check(
    ({ headings, mappings, edits }) =>
      [...mappings.flatMap(usedColumns), ...edits.map(({ column }) => column)].every(
        (column) => column < headings.length,
      ),
    'a column that is not in the table',
  ),
);

const day = v.pipe(v.string(), v.isoDate());
const template = v.custom<Template>(isTemplate);
const place = v.custom<Place>(
  (value) =>
    typeof value === 'string' && /^(overview|inspection|comparison|picture .+)$/.test(value),
);

const project = v.strictObject({
  sources: v.array(v.strictObject({ file, overrides, name: v.string(), reading })),
  annotations: v.array(v.strictObject({ provider: v.string(), day, words: v.string() })),
  words: v.array(v.strictObject({ place, given: v.string(), words: v.string() })),
  templates: v.array(template),
  draft: v.nullable(template),
});

/** What was found there is told too, and may be as long as whoever made it liked. */
const longest = 200;

/**
 * A project from a store or from a file that anybody may have made.
 *
 * @throws Error that says what is not as it should be, and where
 */
export function readProject(value: unknown): Project {
  const result = v.safeParse(project, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const said = `${v.getDotPath(issue) ?? 'The project'}: ${issue.message}`;
  throw new Error(said.length > longest ? `${said.slice(0, longest)}…` : said);
}
