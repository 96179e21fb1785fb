-- What changed between two dates
-- Every way in which an action stands otherwise at the later date than at the earlier: added, closed,
-- reopened, dropped (withdrawn, superseded or not accepted), re-dated, or in another status. An
-- action can have changed in several ways; one that did not change is not listed.
CREATE OR REPLACE MACRO action_changes(earlier, later) AS TABLE
WITH pairs AS (
  SELECT b.provider_key, b.provider, b.plan, b.action_id, b.category,
    a.status AS from_status, b.status AS to_status, a.current_due AS from_due,
    b.current_due AS to_due, b.source, b.source_id, b.source_row,
    a.action_id IS NULL AS is_new, coalesce(a.is_closed, false) AS was_closed, b.is_closed,
    coalesce(a.is_live, true) AS was_live, b.is_live
  FROM action_as_at(later) AS b
  LEFT JOIN (FROM action_as_at(earlier) WHERE created <= earlier) AS a
    ON a.provider_key = b.provider_key AND a.action_id = b.action_id
    AND a.plan IS NOT DISTINCT FROM b.plan
  WHERE b.created <= later
),
changed AS (
  SELECT *, unnest([
    CASE WHEN is_new THEN 'added' END,
    CASE WHEN is_closed AND NOT was_closed THEN 'closed' END,
    CASE WHEN is_live AND NOT is_closed AND (was_closed OR NOT was_live) THEN 'reopened' END,
    CASE WHEN was_live AND NOT is_live THEN 'dropped' END,
    CASE WHEN NOT is_new AND from_due IS DISTINCT FROM to_due THEN 're-dated' END,
    CASE WHEN from_status <> to_status AND is_closed = was_closed AND is_live = was_live THEN 'status' END
  ]) AS change
  FROM pairs
)
SELECT * EXCLUDE (is_new, was_closed, is_closed, was_live, is_live) FROM changed
WHERE change IS NOT NULL;
