import type { Term } from '#lib/contracts/vocabularies.ts';
import type { Rule } from '#lib/contracts/problem.ts';
import type { Reading } from '#lib/intake/reading.ts';
import type { Engine } from './engine.ts';
import { columnsOf, fieldOf, foundProblems, headingOf, type Found } from './found-problems.ts';
import { sentenceOf } from './group-sentences.ts';
import { offerRepairs, type Offer } from './offers.ts';
import { sql } from './sql.ts';

/** How many distinct values of a group are listed, the most frequent first. */
const valuesListed = 50;

/** Problems that one answer may settle: those of one rule in one column. */
export interface ProblemGroup {
  readonly rule: Rule;
  /** The heading, or null where whole rows are meant. */
  readonly column: string | null;
  /** The columns of the file, counted from 0, as a repair names them. */
  readonly columns: readonly number[];
  /** Whether the rows are of no use; otherwise they are used with the cell left blank. */
  readonly isBlocking: boolean;
  readonly rows: number;
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** Up to five rows. */
  readonly examples: readonly { readonly row: number; readonly value: string }[];
  readonly sentence: string;
  /** What a value may be said to stand for; empty where the field has no vocabulary. */
  readonly choices: readonly Term[];
  readonly repairs: readonly Offer[];
}

interface Counted extends Found {
  readonly rows: number;
  readonly example_rows: readonly number[];
  readonly example_values: readonly string[];
}

interface CountedValue extends Found {
  readonly value: string;
  readonly rows: number;
}

const keyOf = ({ contract, rule, name, columns }: Found) =>
  [contract, rule, name, columns].join('\n');

/** Rows that intake could not put into the body; they are no part of the database. */
function groupLeftOut({ problems }: Reading): ProblemGroup[] {
  const [first] = problems;
  if (!first) return [];
  const rows = new Set(problems.map(({ row }) => row)).size;
  return [
    {
      rule: first.rule,
      column: null,
      columns: [],
      isBlocking: true,
      rows,
      values: [],
      examples: problems
        .slice(0, 5)
        .map(({ row, value }) => ({ row: row ?? 0, value: value ?? '' })),
      sentence: `${rows} ${rows === 1 ? 'row goes' : 'rows go'} on beyond the headings`,
      choices: [],
      repairs: [],
    },
  ];
}

/** The problems of a source by what would repair them: blockers first, then the most frequent. */
export async function groupsOf(
  engine: Engine,
  reading: Reading,
  sourceId: number,
): Promise<ProblemGroup[]> {
  const problems = foundProblems(reading, sourceId);
  const groups = await engine.query<Counted>(sql`
    SELECT contract, rule, name, columns, bool_or(rejects) AS rejects,
      count(DISTINCT source_row) AS rows, min(source_row, 5) AS example_rows,
      arg_min(coalesce(value, ''), source_row, 5) AS example_values
    FROM (${problems}) GROUP BY contract, rule, name, columns ORDER BY rejects DESC, rows DESC, rule, columns`);
  const values = await engine.query<CountedValue>(sql`
    SELECT contract, rule, name, columns, value, count(*) AS rows
    FROM (${problems}) WHERE value IS NOT NULL AND rule <> 'conflict'
    GROUP BY contract, rule, name, columns, value
    QUALIFY row_number() OVER (
      PARTITION BY contract, rule, name, columns ORDER BY count(*) DESC, value
    ) <= ${valuesListed}
    ORDER BY rows DESC, value`);
  const inBody = groups.map((group): ProblemGroup => {
    const distinct = values
      .filter((one) => keyOf(one) === keyOf(group))
      .map(({ value, rows }) => ({ value, rows }));
    const columns = columnsOf(group, reading);
    return {
      rule: group.rule,
      column: headingOf(group, reading),
      columns,
      isBlocking: group.rejects,
      rows: group.rows,
      values: distinct,
      examples: group.example_rows.map((row, i) => ({
        row,
        value: group.example_values[i] ?? '',
      })),
      sentence: sentenceOf(group, group.rows, reading),
      choices: group.rule === 'term' ? (fieldOf(group)?.vocabulary ?? []) : [],
      repairs: offerRepairs(group, columns, distinct, headingOf(group, reading)),
    };
  });
  return [...groupLeftOut(reading), ...inBody];
}
