-- Completion on other definitions
-- The completion rate as it would be if it were counted otherwise: of live actions, which is the
-- published rate; with withdrawn and superseded actions counted as done, of all actions created by
-- the as-at date; and of live actions that were due by the as-at date on their original date. A
-- rate out of nothing is empty.
CREATE OR REPLACE MACRO completion_sensitivity(as_at) AS TABLE
WITH state AS (FROM action_as_at(as_at) WHERE created <= as_at),
counted AS (
  SELECT provider_key, provider, category, 'live actions' AS definition,
    count(*) FILTER (is_closed) AS closed, count(*) FILTER (is_live) AS counted
  FROM state GROUP BY ALL
  UNION ALL
  SELECT provider_key, provider, category, 'including withdrawn',
    count(*) FILTER (is_closed OR status IN ('withdrawn', 'superseded')), count(*)
  FROM state GROUP BY ALL
  UNION ALL
  SELECT provider_key, provider, category, 'due only',
    count(*) FILTER (is_closed AND original_due <= as_at),
    count(*) FILTER (is_live AND original_due <= as_at)
  FROM state GROUP BY ALL
)
SELECT provider_key, provider, category, definition, closed::INTEGER AS closed,
  counted::INTEGER AS counted, closed / nullif(counted, 0) AS rate
FROM counted;
