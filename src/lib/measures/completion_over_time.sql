-- Completion rate over time
-- At each reporting date, the closed actions of a category as a share of its live actions. Live
-- actions are those created by then and not superseded, withdrawn or not accepted; closed ones are
-- live and complete, verified or not. With no live action there is no rate: it is empty, not 0 %.
CREATE OR REPLACE TABLE completion_over_time AS
WITH reporting_dates AS (
  SELECT DISTINCT provider_key, as_at FROM reports
),
alike AS (
  SELECT provider_key, category, plan, valid_from, valid_to, is_live, is_closed, created, completed,
    count(*) AS actions
  FROM action_periods GROUP BY ALL
),
state AS (
  SELECT p.provider_key, p.category, p.plan, d.as_at, p.actions,
    p.is_live AND p.created <= d.as_at AS is_live,
    p.is_closed AND p.completed <= d.as_at AS is_closed
  FROM alike AS p JOIN reporting_dates AS d
    ON d.provider_key = p.provider_key AND p.valid_from <= d.as_at
    AND d.as_at < p.valid_to
),
counted AS (
  SELECT provider_key, category, as_at,
    coalesce(sum(actions) FILTER (is_live AND is_closed), 0)::INTEGER AS closed,
    coalesce(sum(actions) FILTER (is_live), 0)::INTEGER AS live,
    string_agg(DISTINCT plan, '; ' ORDER BY plan) AS plan
  FROM state GROUP BY provider_key, category, as_at
)
SELECT provider_key, category, as_at, closed, live, closed / nullif(live, 0) AS rate, plan
FROM counted;
