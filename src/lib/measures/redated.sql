-- Re-dated actions
-- Live actions whose current due date is not the original one, as a share of live actions; how often
-- the reports have moved a date; and by how many days the dates now differ, in sum and in the middle.
-- A rate out of nothing is empty, and so is the middle of none.
CREATE OR REPLACE MACRO redated(as_at) AS TABLE
SELECT provider_key, provider, category,
  (count(*) FILTER (is_redated))::INTEGER AS redated,
  count(*)::INTEGER AS live,
  redated / nullif(live, 0) AS rate,
  sum(due_changes)::INTEGER AS changes,
  coalesce(sum(current_due - original_due) FILTER (is_redated), 0)::INTEGER AS days,
  median(current_due - original_due) FILTER (is_redated) AS median_days
FROM action_as_at(as_at) WHERE is_live
GROUP BY provider_key, provider, category;
