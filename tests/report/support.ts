import { usualDiscretion } from '#lib/exports/discretion.ts';
import type { Report } from '#lib/exports/report.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { gather, type Material } from '#lib/report/material.ts';
import { reportQuestions } from '#lib/report/questions.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, loadTexts } from '#tests/support/database.ts';
import { scopeAt } from '#tests/support/scope.ts';

const names = ['judgements', 'inspections', 'findings', 'actions'].map(
  (name) => `oxfordshire-${name}.csv`,
);

export const loadOxfordshire = (database: Database) =>
  loadTexts(database, Object.fromEntries(names.map((name) => [name, dataFile(name)])));

/** What the sample gives a report as at 31 March 2015, or as said. */
export async function materialOf(
  database: Database,
  narrowed: Partial<Scope> = {},
  discretion = usualDiscretion,
): Promise<Material> {
  const scope = { ...scopeAt('E10000025', '2015-03-31'), ...narrowed };
  const answers = await Promise.all(
    reportQuestions.map(
      async (question) =>
        [
          question.id,
          await database.query<Record<string, unknown>>(question.query(scope)),
        ] as const,
    ),
  );
  const rows = new Map(answers);
  return gather({
    authority: 'Oxfordshire',
    scope,
    rowsOf: (id) => rows.get(id) ?? [],
    sources: [{ name: 'oxfordshire-judgements.csv', credit: null, contracts: ['judgements'] }],
    annotations: [],
    definitions: {},
    selection: () => 'Shown: Oxfordshire.',
    ownWords: () => null,
    discretion,
  });
}

/** All that a report says, as one text. */
export const wordsOf = ({ parts }: Report): string =>
  parts
    .map((part) => {
      if (part.kind === 'list') return part.items.join('\n');
      if (part.kind === 'figure') return `${part.figure.title}\n${part.figure.summary}`;
      if (part.kind === 'table') return part.sheet.title;
      return part.words;
    })
    .join('\n');
