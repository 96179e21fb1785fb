-- Completion rate
-- At the as-at date, the closed actions of a category as a share of its live actions, over all
-- loaded providers. With no live action there is no rate: it is empty, not 0 %.
CREATE OR REPLACE MACRO completion(as_at) AS TABLE
SELECT category, (count(*) FILTER (is_closed))::INTEGER AS closed,
  (count(*) FILTER (is_live))::INTEGER AS live, closed / nullif(live, 0) AS rate
FROM action_as_at(as_at) GROUP BY category ORDER BY category;
