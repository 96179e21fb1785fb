-- Movement between inspections
-- For each provider and category, every two consecutive inspections that graded it: improved, same
-- or declined where the crosswalk calls the two grades comparable (classes A and B), and otherwise
-- not comparable, with the reason. Visits give no grades and come between nothing. The category is
-- the one followed over time; what each inspection judged under it stands beside it, because
-- “children in care” before 2023 includes care leavers.
CREATE OR REPLACE VIEW movement AS
WITH graded AS (
  SELECT t.*, g.rank,
    row_number() OVER (PARTITION BY provider_key, line ORDER BY inspected, published) AS place
  FROM judgement_timeline AS t JOIN grades AS g USING (grade)
),
pairs AS (
  SELECT b.provider_key, b.provider, b.provider_code, b.region, b.line AS category,
    a.category AS from_category, b.category AS to_category,
    a.grade AS from_grade, b.grade AS to_grade,
    a.grade_as_published AS from_grade_as_published, b.grade_as_published AS to_grade_as_published,
    a.inspected AS from_inspected, b.inspected AS to_inspected,
    a.published AS from_published, b.published AS to_published,
    a.framework AS from_framework, b.framework AS to_framework,
    a.source AS from_source, a.source_row AS from_source_row,
    b.source AS to_source, b.source_row AS to_source_row,
    a.rank - b.rank AS steps
  FROM graded AS b JOIN graded AS a
    ON a.provider_key = b.provider_key AND a.line = b.line AND a.place = b.place - 1
)
SELECT pairs.* EXCLUDE (steps),
  CASE WHEN coalesce(c.class, 'X') NOT IN ('A', 'B') THEN 'not_comparable'
    WHEN steps > 0 THEN 'improved' WHEN steps < 0 THEN 'declined' ELSE 'same' END AS movement,
  coalesce(c.class, 'X') AS comparability,
  coalesce(c.reason, 'The files do not say under which framework both were judged.') AS reason
FROM pairs LEFT JOIN crosswalk AS c
  ON c.line = pairs.category AND c.from_framework = pairs.from_framework
  AND c.to_framework = pairs.to_framework;
