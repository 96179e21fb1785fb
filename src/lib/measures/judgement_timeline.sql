-- Timeline of judgements
-- For each provider and line, every graded inspection whose framework covers the line, with the
-- grade it gave. The grade is empty where the inspection judged the line only as part of another:
-- an older grade is then out of date all the same. Visits give no grades and are not here.
CREATE OR REPLACE VIEW judgement_timeline AS
WITH graded AS (
  SELECT j.* FROM judgements AS j JOIN grades AS g ON g.grade = j.grade AND g.rank IS NOT NULL
),
covered AS (
  SELECT DISTINCT provider_key, inspected, published, framework, l.line
  FROM graded JOIN framework_lines AS l USING (framework)
  UNION
  SELECT provider_key, inspected, published, framework, line FROM graded
)
SELECT c.provider_key, c.line, c.inspected, c.published, c.framework,
  g.* EXCLUDE (provider_key, line, inspected, published, framework)
FROM covered AS c
LEFT JOIN graded AS g
  ON g.provider_key = c.provider_key AND g.line = c.line AND g.published = c.published
  AND g.framework IS NOT DISTINCT FROM c.framework;
