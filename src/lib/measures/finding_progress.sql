-- Findings and their actions
-- Each area for improvement published by the as-at date with its live actions and how many of them
-- are closed. A finding is complete only when it has live actions and all of them are closed; one
-- without live actions has no action.
CREATE OR REPLACE MACRO finding_progress(as_at) AS TABLE
SELECT f.provider_key, f.provider, f.published, f.finding_id, f.category, f.theme, f.finding,
  count(a.action_id)::INTEGER AS live,
  (count(*) FILTER (a.is_closed))::INTEGER AS closed,
  live = 0 AS has_no_action, live > 0 AND closed = live AS is_complete, f.source, f.source_row
FROM findings AS f
LEFT JOIN (FROM action_as_at(as_at) WHERE is_live) AS a
  ON a.provider_key = f.provider_key AND a.finding_id = f.finding_id
WHERE f.is_area AND f.published <= as_at
GROUP BY ALL;
