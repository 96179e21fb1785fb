import { sql, type Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { shownDay } from './events.ts';

/** What one inspection judged, and how each grade moved since the one before. */
export const judged = {
  id: 'inspection-judgements',
  query: (scope: Scope): Sql => sql`
    SELECT j.category, j.line, j.grade, j.grade_as_published, j.framework, j.published, m.movement,
      m.from_grade, m.from_published, m.reason, g.rank, j.source, j.source_row
    FROM judgements AS j
    LEFT JOIN movement AS m ON m.provider_key = j.provider_key AND m.category = j.line
      AND m.to_published = j.published
    LEFT JOIN grades AS g ON g.grade = j.grade
    LEFT JOIN categories AS k ON k.category = j.line
    WHERE j.provider_key = ${scope.provider} AND j.published = ${shownDay(scope)}
    ORDER BY k.position NULLS LAST, j.line`,
};
