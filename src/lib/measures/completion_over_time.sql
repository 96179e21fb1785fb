-- Completion rate over time
-- At each reporting date, the closed actions of a category as a share of its live actions. Live
-- actions are those created by then and not superseded, withdrawn or not accepted; closed ones are
-- live and complete, verified or not. With no live action there is no rate: it is empty, not 0 %.
CREATE OR REPLACE VIEW completion_over_time AS
WITH reporting_dates AS (
  SELECT DISTINCT provider_key, valid_from AS as_at FROM action_periods
),
state AS (
  SELECT p.provider_key, p.category, p.plan, d.as_at,
    p.is_live AND coalesce(p.created <= d.as_at, true) AS is_live,
    p.is_closed AND coalesce(p.completed <= d.as_at, true) AS is_closed
  FROM action_periods AS p JOIN reporting_dates AS d
    ON d.provider_key = p.provider_key AND p.valid_from <= d.as_at
    AND d.as_at < coalesce(p.valid_to, DATE '9999-12-31')
)
SELECT provider_key, category, as_at,
  count(*) FILTER (is_live AND is_closed) AS closed,
  count(*) FILTER (is_live) AS live,
  count(*) FILTER (is_live AND is_closed) / nullif(count(*) FILTER (is_live), 0) AS rate,
  string_agg(DISTINCT plan, '; ' ORDER BY plan) AS plan
FROM state GROUP BY provider_key, category, as_at;
