import {
  categories,
  frameworks,
  grades,
  inspectionTypes,
  kinds,
  statuses,
  type Vocabulary,
} from '#lib/contracts/vocabularies.ts';
import { identifier, join, literal, sql, trusted, type Sql, type Value } from './sql.ts';

const vocabularies = {
  grades,
  statuses,
  kinds,
  categories,
  frameworks,
  inspection_types: inspectionTypes,
};

const names = new Map<Vocabulary, string>(
  Object.entries(vocabularies).map(([name, vocabulary]) => [vocabulary, `${name}_alias`]),
);

/** The table of the ways a vocabulary's values are written: `alias` in lower case, `value`. */
export function aliasTable(vocabulary: Vocabulary): string {
  const name = names.get(vocabulary);
  if (name === undefined) throw new Error('unknown vocabulary');
  return name;
}

/** A small table of our own, made from rows that all have the keys of `types`. */
export function tableOf(
  name: string,
  types: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, Value>>[],
): Sql[] {
  const columns = Object.entries(types).map(([column, type]) => trusted(`"${column}" ${type}`));
  const tuples = rows.map((row) => {
    const cells = Object.keys(types).map((column) => literal(row[column] ?? null));
    return trusted(`(${cells.join(', ')})`);
  });
  return [
    sql`CREATE TABLE ${identifier(name)} (${join(columns)})`,
    sql`INSERT INTO ${identifier(name)} VALUES ${join(tuples)}`,
  ];
}

/** The value itself, its label and its aliases, each once. */
function aliasesOf(vocabulary: Vocabulary): Record<string, Value>[] {
  const entries = vocabulary.flatMap(({ value, label, aliases }) =>
    [value, label, ...aliases].map((alias) => [alias.toLowerCase(), value] as const),
  );
  return [...new Map(entries)].map(([alias, value]) => ({ alias, value }));
}

const text = 'VARCHAR';

/** The vocabularies as tables: aliases for reading, and what the measures need to know of each. */
export function vocabularyTables(): Sql[] {
  const aliases = Object.values(vocabularies).flatMap((vocabulary) =>
    tableOf(aliasTable(vocabulary), { alias: text, value: text }, aliasesOf(vocabulary)),
  );
  const position = (i: number) => i + 1;
  return [
    ...aliases,
    ...tableOf(
      'grades',
      { grade: text, rank: 'INTEGER' },
      grades.map(({ value, rank }) => ({ grade: value, rank })),
    ),
    ...tableOf(
      'statuses',
      { status: text, is_closed: 'BOOLEAN', is_verified: 'BOOLEAN', is_live: 'BOOLEAN' },
      statuses.map(({ value, isClosed, isVerified, isLive }) => ({
        status: value,
        is_closed: isClosed,
        is_verified: isVerified,
        is_live: isLive,
      })),
    ),
    ...tableOf(
      'categories',
      { category: text, line: text, position: 'INTEGER' },
      categories.map(({ value, line }, i) => ({ category: value, line, position: position(i) })),
    ),
    ...tableOf(
      'frameworks',
      { framework: text, family: text, valid_from: 'DATE', valid_to: 'DATE' },
      frameworks.map(({ value, family, from, to }) => ({
        framework: value,
        family,
        valid_from: from,
        valid_to: to,
      })),
    ),
    ...tableOf(
      'framework_categories',
      { framework: text, category: text, meant: text },
      frameworks.flatMap(({ value, reads }) =>
        Object.entries(reads).map(([category, meant]) => ({ framework: value, category, meant })),
      ),
    ),
    ...tableOf(
      'framework_lines',
      { framework: text, line: text },
      frameworks.flatMap(({ value, covers }) => covers.map((line) => ({ framework: value, line }))),
    ),
    ...tableOf(
      'framework_judges',
      { framework: text, category: text, name: text, level: text, within: text },
      frameworks.flatMap(({ value, judges }) =>
        judges.map(({ category, name, level, within = null }) => ({
          framework: value,
          category,
          name,
          level,
          within,
        })),
      ),
    ),
    ...tableOf(
      'inspection_types',
      { inspection_type: text, family: text, is_graded: 'BOOLEAN' },
      inspectionTypes.map(({ value, family, graded }) => ({
        inspection_type: value,
        family,
        is_graded: graded,
      })),
    ),
  ];
}
