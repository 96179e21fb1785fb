-- Age of open actions
-- How many days ago the open actions were created: the middle, the oldest, and how many in each
-- band of days.
CREATE OR REPLACE MACRO age_of_open(as_at) AS TABLE
SELECT provider_key, provider, category, count(*)::INTEGER AS open,
  median(age_days) AS median_days, max(age_days)::INTEGER AS oldest_days,
  (count(*) FILTER (age_days <= 90))::INTEGER AS up_to_90_days,
  (count(*) FILTER (age_days BETWEEN 91 AND 180))::INTEGER AS up_to_180_days,
  (count(*) FILTER (age_days BETWEEN 181 AND 365))::INTEGER AS up_to_365_days,
  (count(*) FILTER (age_days > 365))::INTEGER AS over_365_days
FROM action_as_at(as_at) WHERE is_open
GROUP BY provider_key, provider, category;
