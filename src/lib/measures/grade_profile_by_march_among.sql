-- Grade profile of chosen providers at each 31 March
-- The grade profile at each 31 March among the providers whose keys are given, such as a region or
-- statistical neighbours; among all where none are.
CREATE OR REPLACE MACRO grade_profile_by_march_among(provider_keys) AS TABLE
WITH years AS (
  SELECT unnest(range(year(min(published)) + 1, year(max(published)) + 2)) AS year FROM judgements
),
state AS (
  SELECT make_date(year, 3, 31) AS as_at, t.provider_key, t.line, t.grade
  FROM years JOIN judgement_timeline AS t ON t.published <= make_date(year, 3, 31)
  QUALIFY row_number() OVER (
    PARTITION BY year, t.provider_key, t.line ORDER BY t.inspected DESC, t.published DESC
  ) = 1
)
SELECT line, as_at, grade, count(*) AS providers,
  sum(count(*)) OVER (PARTITION BY line, as_at) AS graded
FROM state WHERE grade IS NOT NULL AND existed(provider_key, as_at)
  AND (provider_keys IS NULL OR list_contains(provider_keys, provider_key))
GROUP BY line, as_at, grade;
