import type { Engine } from './engine.ts';
import { sql, type Sql } from './sql.ts';

/** An action that earlier reports have and the latest report of a source has not. */
export interface VanishedAction {
  readonly action_id: string;
  readonly provider: string;
  readonly plan: string | null;
  /** The last report that has it, and what it said. */
  readonly last_reported: Date;
  readonly status: string;
}

/** What the latest report of a source changes, compared with the reports before it. */
export interface Change {
  /** Reporting date of the latest report, or null where the source has no actions. */
  readonly latest: Date | null;
  /** Whether there is an earlier report of the same provider and plan at all. */
  readonly isFirst: boolean;
  readonly added: number;
  readonly vanished: number;
  readonly statusChanged: number;
}

/**
 * The actions of the providers and plans of a source: as they were before its latest report and as
 * they are in it, from all sources that are loaded.
 */
const compared = (sourceId: number): Sql => sql`
  WITH known AS (
    SELECT coalesce(provider_code, lower(provider)) AS provider_key, plan, action_id, provider,
      as_at, status, source_id
    FROM given_actions
  ),
  latest AS (
    SELECT provider_key, plan, max(as_at) AS latest
    FROM known WHERE source_id = ${sourceId} GROUP BY ALL
  ),
  action AS (
    SELECT k.provider_key, k.plan, action_id, any_value(provider) AS provider, latest,
      bool_or(as_at = latest) AS is_reported,
      max(as_at) FILTER (as_at < latest) AS last_reported,
      arg_max(status, as_at) FILTER (as_at < latest) AS before,
      any_value(status) FILTER (as_at = latest) AS after
    FROM known AS k JOIN latest AS l
      ON l.provider_key = k.provider_key AND l.plan IS NOT DISTINCT FROM k.plan AND as_at <= latest
    GROUP BY k.provider_key, k.plan, action_id, latest
  ),
  change AS (
    SELECT *, bool_or(last_reported IS NOT NULL) OVER (PARTITION BY provider_key, plan) AS has_earlier
    FROM action
  )`;

/** The actions that vanished, at most `limit` of them. They stay in every measure as last reported. */
export const vanishedActions = (
  engine: Engine,
  sourceId: number,
  limit: number,
): Promise<VanishedAction[]> =>
  engine.query<VanishedAction>(sql`${compared(sourceId)}
    SELECT action_id, provider, plan, last_reported, before AS status FROM change
    WHERE NOT is_reported ORDER BY provider, plan, action_id LIMIT ${limit}`);

/** Counts what is new, what is gone and what has another status. Of a first report nothing is new. */
export async function whatChanged(engine: Engine, sourceId: number): Promise<Change> {
  const [change] = await engine.query<Change>(sql`${compared(sourceId)}
    SELECT max(latest) AS latest, NOT coalesce(bool_or(has_earlier), false) AS "isFirst",
      count(*) FILTER (has_earlier AND last_reported IS NULL) AS added,
      count(*) FILTER (NOT is_reported) AS vanished,
      count(*) FILTER (is_reported AND before <> after) AS "statusChanged"
    FROM change`);
  return change!;
}
