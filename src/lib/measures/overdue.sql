-- Overdue actions
-- Open actions whose current due date is before the as-at date, and open actions whose original due
-- date is. The gap between the two is what re-dating has hidden. Open actions without a date cannot
-- be overdue and are counted apart.
CREATE OR REPLACE MACRO overdue(as_at) AS TABLE
SELECT provider_key, provider, category,
  (count(*) FILTER (is_overdue))::INTEGER AS overdue,
  (count(*) FILTER (is_overdue_on_original))::INTEGER AS overdue_on_original,
  (count(*) FILTER (current_due IS NULL))::INTEGER AS without_date,
  count(*)::INTEGER AS open
FROM action_as_at(as_at) WHERE is_open
GROUP BY provider_key, provider, category;
