-- Judgements
-- One grade given to one category in one inspection, from all loaded files. The framework follows
-- from the family of the inspection and the day it started, or was published where no start is
-- given. A category has the meaning it has under that framework: “children in care” in an ILACS
-- inspection before 2023 includes care leavers. Where two files give the same judgement, the file
-- loaded last is used.
CREATE OR REPLACE TABLE judgements AS
WITH dated AS (
  SELECT g.*, p.provider_key, p.provider AS provider_name,
    coalesce(g.inspection_start, g.published) AS inspected
  FROM given_judgements AS g JOIN providers AS p
    ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
),
framed AS (
  SELECT dated.*, coalesce(f.framework, dated.framework, t.family) AS known_framework
  FROM dated
  LEFT JOIN inspection_types AS t USING (inspection_type)
  LEFT JOIN frameworks AS f
    ON (f.framework = dated.framework OR f.family = coalesce(dated.framework, t.family))
    AND dated.inspected BETWEEN f.valid_from AND coalesce(f.valid_to, DATE '9999-12-31')
)
SELECT
  framed.provider_key, provider_name AS provider, provider_code, region,
  known_framework AS framework, inspection_type, inspection_start, published, inspected,
  coalesce(m.meant, framed.category) AS category,
  coalesce(c.line, m.meant, framed.category) AS line,
  framed.grade, framed.grade_as_published, s.source, framed.source_row
FROM framed
LEFT JOIN framework_categories AS m
  ON m.framework = framed.known_framework AND m.category = framed.category
LEFT JOIN categories AS c ON c.category = coalesce(m.meant, framed.category)
JOIN sources AS s USING (source_id)
WHERE (SELECT framework FROM focus) IS NULL
  OR framed.known_framework = (SELECT framework FROM focus)
QUALIFY row_number() OVER (
  PARTITION BY framed.provider_key, published, coalesce(m.meant, framed.category)
  ORDER BY source_id DESC, framed.source_row
) = 1;
