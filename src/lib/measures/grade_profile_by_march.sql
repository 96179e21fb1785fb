-- Grade profile at each 31 March
-- For each line and each 31 March, how many providers hold each grade: the latest judgement of
-- each provider among inspections published by that day. Providers without a grade on the line
-- are not counted, nor are authorities that no longer existed. Grades of different frameworks stand side by side and are not like for like.
CREATE OR REPLACE VIEW grade_profile_by_march AS
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
GROUP BY line, as_at, grade;
