import type { Relation } from './schema.ts';

/** One thing that may be written next. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'relation' | 'column' | 'keyword';
  /** What stands beside it: a type, or what a macro is called with. */
  readonly detail: string;
  /** What is told of it when it is chosen from the list. */
  readonly about: string;
}

export interface Suggestions {
  /** Where the word that they complete begins. */
  readonly from: number;
  readonly all: readonly Suggestion[];
}

const keywords =
  'SELECT FROM WHERE GROUP BY ORDER BY HAVING LIMIT WITH AS JOIN LEFT JOIN ON USING DISTINCT AND OR NOT IN IS NULL BETWEEN LIKE CASE WHEN THEN ELSE END UNION ALL DESC ASC DATE QUALIFY OVER PARTITION BY EXCLUDE REPLACE DESCRIBE SUMMARIZE EXPLAIN VALUES PIVOT UNPIVOT TRUE FALSE'.split(
    ' ',
  );

const wordAtEnd = /(?:([A-Za-z_]\w*)\.)?([A-Za-z_]\w*)?$/;

const keywordSuggestions = [...new Set(keywords)].map((label): Suggestion => ({
  label,
  kind: 'keyword',
  detail: '',
  about: '',
}));

const relationSuggestion = ({ name, parameters, title, definition }: Relation): Suggestion => ({
  label: name,
  kind: 'relation',
  detail: parameters === null ? '' : `(${parameters.join(', ')})`,
  about: definition === '' ? '' : `${title}. ${definition}`,
});

/** The columns of relations, each once; of one name the first type is told. */
function columnSuggestions(relations: readonly Relation[]): Suggestion[] {
  const all = relations.flatMap(({ name, columns }) =>
    columns.map((column): Suggestion => ({
      label: column.name,
      kind: 'column',
      detail: column.type.toLowerCase(),
      about: `Column of ${name}`,
    })),
  );
  return [...new Map(all.reverse().map((one) => [one.label, one])).values()].reverse();
}

/** The relation that a word before a dot stands for: its name, or a name given to it by AS. */
function isNamed(text: string, word: string, { name }: Relation): boolean {
  if (name === word) return true;
  return new RegExp(`\\b${name}\\b\\s*(?:\\([^()]*\\))?\\s+(?:AS\\s+)?${word}\\b`, 'i').test(text);
}

/**
 * What may be written at a position: after a dot the columns of what stands before it, elsewhere
 * relations, the columns of those that the query names, and the words of SQL. Null in the middle of
 * nothing, unless it was asked for.
 */
export function complete(
  text: string,
  position: number,
  relations: readonly Relation[],
  isAskedFor: boolean,
): Suggestions | null {
  const [, qualifier, word = ''] = wordAtEnd.exec(text.slice(0, position))!;
  if (qualifier === undefined && word === '' && !isAskedFor) return null;
  const from = position - word.length;
  const mentioned = relations.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text));
  if (qualifier !== undefined) {
    const named = mentioned.filter((relation) => isNamed(text, qualifier, relation));
    return { from, all: columnSuggestions(named.length > 0 ? named : mentioned) };
  }
  return {
    from,
    all: [
      ...columnSuggestions(mentioned),
      ...relations.map(relationSuggestion),
      ...keywordSuggestions,
    ],
  };
}
