import { judgements } from '#lib/contracts/judgements.ts';
import { loadedTable } from './loaded-table.ts';
import { problemText, recordSeparator } from './problem-text.ts';
import { identifier, sql, type Sql } from './sql.ts';

/**
 * A grade for a category that the framework of its inspection does not judge by itself is a copy of
 * another grade, or was made from others: care leavers in an ILACS inspection before 2023, or an
 * overall grade after March 2026. It is not used. Where the start of the inspection is not given, it
 * lies in the year before the report. Own names for categories are left alone.
 */
export function markNotJudged(sourceId: number): Sql {
  const problem = problemText({
    rule: 'not-judged',
    severity: 'rejects',
    name: 'grade',
    columns: sql`''`,
    value: sql`t.grade_as_published || ' for ' || replace(t.category, '_', ' ')`,
  });
  return sql`
    UPDATE ${identifier(loadedTable(judgements))} AS t SET left_out = 'rejected',
      problems = concat_ws(${recordSeparator}, t.problems, ${problem})
    FROM (
      SELECT g.rowid AS row
      FROM ${identifier(loadedTable(judgements))} AS g
      LEFT JOIN inspection_types AS i USING (inspection_type)
      JOIN frameworks AS f
        ON (f.framework = g.framework OR f.family = coalesce(g.framework, i.family))
        AND f.valid_from <= coalesce(g.inspection_start, g.published)
        AND coalesce(f.valid_to, DATE '9999-12-31')
          >= coalesce(g.inspection_start, g.published - INTERVAL 1 YEAR)
      LEFT JOIN framework_categories AS m ON m.framework = f.framework AND m.category = g.category
      LEFT JOIN framework_judges AS j
        ON j.framework = f.framework AND j.category = coalesce(m.meant, g.category)
      WHERE g.source_id = ${sourceId} AND g.left_out IS NULL
        AND g.category IN (SELECT category FROM categories)
      GROUP BY g.rowid HAVING count(j.category) = 0
    ) AS unjudged
    WHERE t.rowid = unjudged.row`;
}
