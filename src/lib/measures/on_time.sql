-- On-time rate
-- Of the live actions due by the as-at date on their original date, the share that was completed by
-- that date. An action still open counts as a miss, whatever date it has been given since. Actions
-- without a due date are not counted. A rate out of nothing is empty.
CREATE OR REPLACE MACRO on_time(as_at) AS TABLE
SELECT provider_key, provider, category,
  (count(*) FILTER (is_closed AND completed <= original_due))::INTEGER AS on_time,
  (count(*) FILTER (is_closed AND completed > original_due))::INTEGER AS late,
  (count(*) FILTER (is_open))::INTEGER AS still_open,
  count(*)::INTEGER AS due,
  on_time / nullif(due, 0) AS rate
FROM action_as_at(as_at)
WHERE is_live AND original_due <= as_at
GROUP BY provider_key, provider, category;
