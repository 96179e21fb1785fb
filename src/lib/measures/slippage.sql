-- Slippage
-- The days by which live actions run behind their original due date, closed and open apart: the
-- middle, the least and the most. Days are negative where an action was completed early. Actions
-- without a due date are not counted.
CREATE OR REPLACE MACRO slippage(as_at) AS TABLE
SELECT provider_key, provider, category, is_closed, count(*)::INTEGER AS actions,
  median(slippage_days) AS median_days, min(slippage_days)::INTEGER AS least_days,
  max(slippage_days)::INTEGER AS most_days
FROM action_as_at(as_at) WHERE is_live AND slippage_days IS NOT NULL
GROUP BY provider_key, provider, category, is_closed;
