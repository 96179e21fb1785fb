-- Burn-up
-- At the end of each month, how many live actions there were, how many of them were closed, and how
-- many should have been by their original due dates. What is planned goes on to the last due date;
-- what was done and was live ends with the as-at date and is empty after it. The actions are those
-- live at the as-at date: one withdrawn since is in none of the three. All categories of a provider
-- have the same months, so that they can be added up.
CREATE OR REPLACE MACRO burn_up(as_at) AS TABLE
WITH state AS (FROM action_as_at(as_at) WHERE is_live),
events AS (
  SELECT provider_key, provider, category, last_day(original_due) AS month_end, 'planned' AS event
  FROM state WHERE original_due IS NOT NULL
  UNION ALL SELECT provider_key, provider, category, last_day(created), 'live' FROM state
  UNION ALL SELECT provider_key, provider, category, last_day(completed), 'closed' FROM state WHERE is_closed
),
counted AS (
  SELECT provider_key, provider, category, month_end,
    count(*) FILTER (event = 'planned') AS planned, count(*) FILTER (event = 'live') AS live,
    count(*) FILTER (event = 'closed') AS closed
  FROM events GROUP BY ALL
),
months AS (
  SELECT provider_key,
    last_day(unnest(generate_series(
      date_trunc('month', min(month_end)),
      date_trunc('month', greatest(as_at::DATE, max(month_end))),
      INTERVAL 1 MONTH
    ))) AS month_end
  FROM counted GROUP BY provider_key
),
grid AS (
  FROM (SELECT DISTINCT provider_key, provider, category FROM counted) JOIN months USING (provider_key)
)
SELECT provider_key, provider, category, month_end,
  coalesce(sum(planned) OVER one, 0)::INTEGER AS planned,
  CASE WHEN month_end <= last_day(as_at::DATE) THEN coalesce(sum(live) OVER one, 0)::INTEGER END AS live,
  CASE WHEN month_end <= last_day(as_at::DATE) THEN coalesce(sum(closed) OVER one, 0)::INTEGER END AS closed
FROM grid LEFT JOIN counted USING (provider_key, provider, category, month_end)
WINDOW one AS (PARTITION BY provider_key, category ORDER BY month_end);
