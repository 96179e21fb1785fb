-- Change of the grade profile
-- How many providers held each grade of each category at an earlier day and at a later one, each by
-- the reports published by then, and by how many percentage points the share changed. Points are
-- left empty where fewer than ten providers are graded on either day. Frameworks may have changed in
-- between: a changing profile is not by itself a change of quality.
CREATE OR REPLACE MACRO grade_profile_change(earlier, later) AS TABLE
WITH counted AS (
  SELECT category, grade, providers AS from_providers, 0 AS to_providers
  FROM grade_profile(earlier, earlier)
  UNION ALL
  SELECT category, grade, 0, providers FROM grade_profile(later, later)
),
summed AS (
  SELECT category, grade, sum(from_providers)::INTEGER AS from_providers,
    sum(to_providers)::INTEGER AS to_providers,
    (sum(sum(from_providers)) OVER one)::INTEGER AS from_graded,
    (sum(sum(to_providers)) OVER one)::INTEGER AS to_graded
  FROM counted GROUP BY category, grade
  WINDOW one AS (PARTITION BY category)
)
SELECT *, CASE WHEN from_graded >= 10 AND to_graded >= 10
    THEN 100 * (to_providers / to_graded - from_providers / from_graded) END AS points
FROM summed;
