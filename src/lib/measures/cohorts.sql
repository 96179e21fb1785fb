-- Completion within a time of creation
-- Of the live actions of a plan that were created at least 3, 6, 12 or 18 months before the as-at
-- date, the share that was closed within that time of being created. Newer actions are not counted,
-- so that an old plan and a new one can be compared. A rate out of nothing is empty.
CREATE OR REPLACE MACRO cohorts(as_at) AS TABLE
SELECT provider_key, provider, category, plan, months,
  (count(*) FILTER (is_closed AND completed <= created + to_months(months)))::INTEGER AS closed,
  count(*)::INTEGER AS counted, closed / nullif(counted, 0) AS rate
FROM action_as_at(as_at) CROSS JOIN (VALUES (3), (6), (12), (18)) AS spans(months)
WHERE is_live AND created + to_months(months) <= as_at::DATE
GROUP BY provider_key, provider, category, plan, months;
