-- Grade profile of each region
-- The grade profile as at a date within each region, as the files name the region of a provider.
CREATE OR REPLACE MACRO grade_profile_by_region(as_at, published_by) AS TABLE
SELECT region, line AS category, grade, count(*)::INTEGER AS providers,
  (sum(count(*)) OVER (PARTITION BY region, line))::INTEGER AS graded,
  CASE WHEN graded >= 10 THEN providers / graded END AS share
FROM judgement_as_at(as_at, published_by)
WHERE existed(provider_key, as_at)
GROUP BY region, line, grade;
