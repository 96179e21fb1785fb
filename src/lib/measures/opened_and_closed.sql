-- Opened and closed by quarter
-- In each quarter up to the as-at date, how many live actions were created and how many were
-- completed. Net is by how many the open ones grew. A quarter in which nothing happened is shown
-- with noughts. The actions are those live at the as-at date: one withdrawn since is in neither.
CREATE OR REPLACE MACRO opened_and_closed(as_at) AS TABLE
WITH state AS (FROM action_as_at(as_at) WHERE is_live),
events AS (
  SELECT provider_key, provider, category, 'opened' AS event,
    date_trunc('quarter', created)::DATE AS quarter
  FROM state
  UNION ALL
  SELECT provider_key, provider, category, 'closed', date_trunc('quarter', completed)::DATE
  FROM state WHERE is_closed
),
quarters AS (
  SELECT provider_key, provider, category,
    unnest(generate_series(
      min(quarter), date_trunc('quarter', as_at::DATE)::DATE, INTERVAL 3 MONTH
    ))::DATE AS quarter
  FROM events GROUP BY provider_key, provider, category
)
SELECT provider_key, provider, category, quarter,
  (count(*) FILTER (event = 'opened'))::INTEGER AS opened,
  (count(*) FILTER (event = 'closed'))::INTEGER AS closed,
  opened - closed AS net
FROM quarters LEFT JOIN events USING (provider_key, provider, category, quarter)
GROUP BY provider_key, provider, category, quarter;
