-- Action periods
-- The actions as a ledger: the state an action was reported in holds from that reporting date
-- until the next date on which the same action was reported. An action that a later report leaves
-- out keeps its last state. Where two files report the same action on the same date, the file
-- loaded last is used.
CREATE OR REPLACE TABLE action_periods AS
WITH reported AS (
  SELECT p.provider_key, g.action_id, g.as_at AS valid_from, g.plan, g.category, g.finding_id,
    g.status, g.created, g.original_due, g.current_due, g.completed,
    g.evidence IS NOT NULL AS has_evidence, g.source_id, g.source_row
  FROM given_actions AS g
  JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
),
period AS (
  SELECT *, lead(valid_from) OVER (
    PARTITION BY action_id, provider_key, plan ORDER BY valid_from, source_id, source_row
  ) AS valid_to
  FROM reported
  QUALIFY valid_to IS DISTINCT FROM valid_from
)
SELECT period.* EXCLUDE (source_id), st.is_closed, st.is_live, s.source
FROM period
JOIN statuses AS st ON st.status = period.status
JOIN sources AS s ON s.source_id = period.source_id;
