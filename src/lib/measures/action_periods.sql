-- Action periods
-- The actions as a ledger: the state an action was reported in holds from that reporting date until
-- a report gives it another. An action that a later report leaves out keeps its last state. Where
-- two files report the same action on the same date, the file loaded last is used. The source and
-- row are those that first gave the state.
CREATE OR REPLACE TABLE action_periods AS
-- Sorting a million rows costs by their width: the reports are put in order by digests of who they
-- are about and what they say, and only those that say something new are read in full.
WITH reported AS (
  SELECT hash(p.provider_key, g.action_id, g.plan) AS action, g.as_at, g.source_id, g.source_row,
    hash(g.category, g.finding_id, g.theme, g.status, g.created, g.original_due, g.current_due,
      g.completed, g.evidence IS NULL) AS state
  FROM given_actions AS g
  JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
),
told AS (
  SELECT action, as_at, source_id, source_row FROM reported
  WINDOW one AS (PARTITION BY action ORDER BY as_at, source_id, source_row)
  QUALIFY lead(as_at) OVER one IS DISTINCT FROM as_at
    AND (lag(state) OVER one IS DISTINCT FROM state OR lag(as_at) OVER one = as_at)
),
period AS (
  SELECT *, lead(as_at) OVER (PARTITION BY action ORDER BY as_at) AS valid_to FROM told
)
SELECT p.provider_key, g.action_id, g.plan, g.as_at AS valid_from, period.valid_to,
  g.category, g.finding_id, g.theme, g.status, g.created, g.original_due, g.current_due, g.completed,
  g.evidence IS NOT NULL AS has_evidence, st.is_closed, st.is_live, s.source, g.source_row
FROM period
JOIN given_actions AS g USING (source_id, source_row)
JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
JOIN statuses AS st ON st.status = g.status
JOIN sources AS s USING (source_id);
