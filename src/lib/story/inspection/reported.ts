import { formatCount, formatDate, listWords } from '#lib/charts/format.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import { sql, type Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { shownDay } from './events.ts';

/** One finding of an inspection, the actions that answer it, and what later inspections said. */
export type ReportedRow = {
  readonly finding_id: string;
  readonly kind: string;
  readonly is_area: boolean;
  readonly category: string | null;
  readonly theme: string | null;
  readonly finding: string;
  readonly document: string | null;
  /** Its live actions, and those of them that are complete; 0 for a strength. */
  readonly live: number;
  readonly closed: number;
  /** Later days on which its theme was cited as an area for improvement. */
  readonly cited_again: readonly Date[];
  /** The latest later inspection that has findings; null where there is none. */
  readonly followed_until: Date | null;
  readonly source: string;
  readonly source_row: number;
};

export const reported = {
  id: 'inspection-findings',
  query: (scope: Scope): Sql => sql`
    WITH day AS (SELECT ${shownDay(scope)} AS published),
    later AS (
      SELECT f.published, f.theme, f.is_area FROM findings AS f, day
      WHERE f.provider_key = ${scope.provider} AND f.published > day.published
        AND f.published <= ${scope.asAt}
    ),
    progress AS (FROM finding_progress(${scope.actionsAt}) WHERE provider_key = ${scope.provider})
    SELECT f.finding_id, f.kind, f.is_area, f.category, f.theme, f.finding, f.document,
      coalesce(p.live, 0) AS live, coalesce(p.closed, 0) AS closed,
      coalesce((SELECT list(DISTINCT l.published ORDER BY l.published) FROM later AS l
        WHERE l.is_area AND l.theme = f.theme), []) AS cited_again,
      (SELECT max(published) FROM later) AS followed_until,
      f.source, f.source_row
    FROM findings AS f JOIN day USING (published)
    LEFT JOIN categories AS k USING (category)
    LEFT JOIN progress AS p ON p.finding_id = f.finding_id
    WHERE f.provider_key = ${scope.provider}
      AND (${scope.category} IS NULL OR f.category = ${scope.category})
    ORDER BY k.position NULLS LAST, f.category, f.finding_id`,
};

/** What became of an area for improvement at later inspections, in words. */
export function tellFollowUp({ theme, cited_again, followed_until }: ReportedRow): string {
  if (followed_until === null) return 'No later inspection with findings is loaded.';
  if (theme === null) return 'It has no theme, and so is not followed.';
  return cited_again.length > 0
    ? `“${closeTurned(theme)}” was cited again on ${listWords(cited_again.map(formatDate))}.`
    : `“${closeTurned(theme)}” was not cited again by ${formatDate(followed_until)}.`;
}

/** How far the actions are that answer an area, in words. */
export const tellAnswers = ({ live, closed }: ReportedRow): string =>
  live === 0
    ? 'No live action answers it.'
    : `${closed} of ${formatCount(live, 'action')} complete.`;
