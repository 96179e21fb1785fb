import {
  categoryLabel,
  formatDate,
  gradeLabel,
  inSentence,
  listWords,
  movementLabel,
} from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import { defineTable } from './table.ts';

type OutcomeRow = {
  readonly category: string;
  readonly from_published: Date;
  readonly to_published: Date | null;
  readonly closed: number;
  readonly live: number;
  readonly from_grade: string;
  readonly to_grade: string | null;
  readonly movement: string | null;
  readonly reason: string | null;
  readonly cited_again: number | null;
};

export const planOutcomes = defineTable<OutcomeRow>({
  id: 'plan-outcomes',
  title: 'Did the plan work?',
  reads: ['judgements', 'findings', 'actions'],
  measure: 'plan_history',
  columns: [
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'from_published', title: 'Inspection' },
    { key: 'from_grade', title: 'Grade', label: gradeLabel },
    { key: 'closed', title: 'Complete at the next' },
    { key: 'live', title: 'Live actions' },
    { key: 'to_published', title: 'Next inspection' },
    { key: 'to_grade', title: 'Grade then', label: gradeLabel },
    { key: 'movement', title: 'Movement', label: movementLabel },
    { key: 'cited_again', title: 'Themes cited again' },
    { key: 'reason', title: 'Why' },
  ],
  counting: [{ parts: ['closed'], whole: 'live', hasRest: true }],
  query: ({ provider, category, asAt }) => sql`
    SELECT p.* FROM plan_history AS p LEFT JOIN categories AS k USING (category)
    WHERE provider_key = ${provider} AND live > 0 AND coalesce(to_published, from_published) <= ${asAt}
      AND (${category} IS NULL OR p.category =
        coalesce((SELECT o.line FROM categories AS o WHERE o.category = ${category}), ${category}))
    ORDER BY from_published DESC, k.position NULLS LAST, p.category`,
  summary(rows) {
    const done = rows.filter(({ to_published }) => to_published !== null);
    const [latest] = done;
    if (!latest) return 'No plan has been followed by another inspection yet.';
    const own = done.filter(
      (row) => row.from_published.getTime() === latest.from_published.getTime(),
    );
    const parts = own.map(
      ({ category, closed, live, movement }) =>
        `${inSentence(categoryLabel(category))} ${closed} of ${live}, ${inSentence(movementLabel(movement ?? 'not_comparable'))}`,
    );
    return `Actions complete when the inspection after that of ${formatDate(latest.from_published)} began, and what became of the grade: ${listWords(parts)}.`;
  },
});
