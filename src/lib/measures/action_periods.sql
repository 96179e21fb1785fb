-- Action periods
-- The actions as a ledger: the state an action was reported in holds from that reporting date until
-- a report gives it another. An action that a later report leaves out keeps its last state. Where
-- two files report the same action on the same date, the file loaded last is used. An action counts
-- as created on the day given, or when it was first reported; the original due date is the first
-- one that any report gave; an action without a completion date was completed when a report first
-- said so. The source and row are those that first gave the state; the end of a state that still
-- holds is 31 December 9999.
CREATE OR REPLACE TABLE action_periods AS
-- Sorting a million rows costs by their width: the reports are put in order by digests of who they
-- are about and what they say, and only those that say something new are read in full, in the order
-- of the files. That order is nearly that of the dates, by which a date is then found quickly.
WITH reported AS (
  SELECT hash(p.provider_key, g.action_id, g.plan) AS action, g.as_at, g.source_id, g.source_row,
    hash(g.category, g.finding_id, g.theme, g.status, g.created, g.original_due, g.current_due,
      g.completed, g.owner, g.evidence IS NULL) AS state,
    g.original_due, coalesce(g.current_due, g.original_due) AS current_due, st.is_closed
  FROM given_actions AS g
  JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
  JOIN statuses AS st USING (status)
),
told AS (
  SELECT * EXCLUDE (state) FROM reported
  WINDOW one AS (PARTITION BY action ORDER BY as_at, source_id, source_row)
  QUALIFY lead(as_at) OVER one IS DISTINCT FROM as_at
    AND (lag(state) OVER one IS DISTINCT FROM state OR lag(as_at) OVER one = as_at)
),
followed AS (
  SELECT action, as_at, source_id, source_row, current_due,
    lead(as_at, 1, DATE '9999-12-31') OVER one AS valid_to,
    first_value(as_at) OVER one AS first_reported,
    first_value(coalesce(original_due, current_due) IGNORE NULLS) OVER one AS first_due,
    lag(current_due) OVER one <> current_due AS is_moved,
    CASE WHEN is_closed AND NOT coalesce(lag(is_closed) OVER one, false) THEN as_at END AS closed_from
  FROM told
  WINDOW one AS (PARTITION BY action ORDER BY as_at)
),
summed AS (
  SELECT source_id, source_row, valid_to, first_reported, first_due, current_due,
    last_value(closed_from IGNORE NULLS) OVER one AS closed_since,
    (count(*) FILTER (is_moved) OVER one)::INTEGER AS due_changes
  FROM followed
  WINDOW one AS (PARTITION BY action ORDER BY as_at)
)
SELECT p.provider_key, p.provider, g.plan, g.action_id, g.category, g.finding_id, g.theme, g.status,
  coalesce(g.created, summed.first_reported) AS created, summed.first_due AS original_due,
  summed.current_due,
  CASE WHEN st.is_closed THEN coalesce(g.completed, summed.closed_since) END AS completed,
  summed.due_changes, g.evidence IS NOT NULL AS has_evidence,
  st.is_closed, st.is_verified, st.is_live, g.as_at AS valid_from, summed.valid_to,
  s.source, g.source_id, g.source_row
FROM given_actions AS g
JOIN summed USING (source_id, source_row)
JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
JOIN statuses AS st USING (status)
JOIN sources AS s USING (source_id)
WHERE ((SELECT owner FROM focus) IS NULL OR g.owner = (SELECT owner FROM focus))
  AND ((SELECT theme FROM focus) IS NULL OR g.theme = (SELECT theme FROM focus));
