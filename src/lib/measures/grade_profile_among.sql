-- Grade profile of chosen providers
-- The grade profile as at a date among the providers whose keys are given, such as a region or
-- statistical neighbours; among all where none are.
CREATE OR REPLACE MACRO grade_profile_among(as_at, published_by, provider_keys) AS TABLE
WITH state AS (
  SELECT line, grade, category FROM judgement_as_at(as_at, published_by)
  WHERE (provider_keys IS NULL OR list_contains(provider_keys, provider_key))
    AND existed(provider_key, as_at)
),
counted AS (
  SELECT line AS category, grade, count(*)::INTEGER AS providers,
    (sum(count(*)) OVER (PARTITION BY line))::INTEGER AS graded,
    (count(*) FILTER (category = 'in_care_and_leavers'))::INTEGER AS including_care_leavers
  FROM state GROUP BY line, grade
)
SELECT c.category, c.grade, providers, graded,
  CASE WHEN graded >= 10 THEN providers / graded END AS share, including_care_leavers
FROM counted AS c LEFT JOIN grades AS g ON g.grade = c.grade
LEFT JOIN categories AS k ON k.category = c.category
ORDER BY k.position NULLS LAST, c.category, g.rank;
