import {
  categoryLabel,
  formatCount,
  frameworkLabel,
  gradeLabel,
  movementLabel,
} from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import { defineTable } from './table.ts';

/** The latest grade of one category, how it moved, and what is open about it. */
export type StandingRow = {
  readonly category: string;
  readonly grade: string;
  readonly grade_as_published: string;
  readonly framework: string | null;
  readonly published: Date;
  readonly movement: string | null;
  readonly from_grade: string | null;
  readonly from_published: Date | null;
  readonly reason: string | null;
  readonly open: number;
  readonly rank: number | null;
  readonly source: string;
  readonly source_row: number;
};

export const standing = defineTable<StandingRow>({
  id: 'standing',
  title: 'Where it stands, weakest first',
  reads: ['judgements', 'actions'],
  measure: 'judgement_as_at',
  columns: [
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'grade', title: 'Grade', label: gradeLabel },
    { key: 'published', title: 'Published' },
    { key: 'framework', title: 'Framework', label: frameworkLabel },
    { key: 'movement', title: 'Since the one before', label: movementLabel },
    { key: 'from_grade', title: 'Grade before', label: gradeLabel },
    { key: 'reason', title: 'Why' },
    { key: 'open', title: 'Open actions' },
    { key: 'source', title: 'File' },
    { key: 'source_row', title: 'Row' },
  ],
  // Open actions stand with the line that their category is followed on.
  query: ({ provider, category, asAt, actionsAt }) => sql`
    WITH held AS (
      SELECT coalesce(k.line, a.category) AS line, count(*)::INTEGER AS open
      FROM action_as_at(${actionsAt}) AS a LEFT JOIN categories AS k USING (category)
      WHERE a.is_open AND a.provider_key = ${provider} GROUP BY ALL
    )
    SELECT j.category, j.grade, j.grade_as_published, j.framework, j.published, m.movement,
      m.from_grade, m.from_published, m.reason, coalesce(h.open, 0) AS open, g.rank, j.source,
      j.source_row
    FROM judgement_as_at(${asAt}, ${asAt}) AS j
    LEFT JOIN movement AS m ON m.provider_key = j.provider_key AND m.category = j.line
      AND m.to_published = j.published
    LEFT JOIN held AS h ON h.line = j.line
    LEFT JOIN grades AS g ON g.grade = j.grade
    LEFT JOIN categories AS k ON k.category = j.line
    WHERE j.provider_key = ${provider} AND g.rank IS NOT NULL
      AND (${category} IS NULL OR j.line =
        coalesce((SELECT o.line FROM categories AS o WHERE o.category = ${category}), ${category}))
    ORDER BY g.rank DESC, k.position NULLS LAST, j.line`,
  summary(rows) {
    // The overall grade is not one of the parts.
    const parts = rows.filter(({ category }) => category !== 'overall');
    const [weakest] = parts;
    if (!weakest) return 'No part of the services has a grade by this date.';
    const alike = parts.filter(({ rank }) => rank === weakest.rank);
    const names = alike.map(({ category }) => categoryLabel(category)).join(', ');
    return alike.length === parts.length && parts.length > 1
      ? `All ${parts.length} parts of the services are ${gradeLabel(weakest.grade)}.`
      : `The weakest of ${formatCount(parts.length, 'part')} of the services: ${names}, ${gradeLabel(weakest.grade)}.`;
  },
});
