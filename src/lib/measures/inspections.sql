-- Inspections and visits
-- One dated event of one provider, from all loaded files. Where two files give the same event, the
-- file loaded last is used.
CREATE OR REPLACE TABLE inspections AS
SELECT g.* EXCLUDE (provider, source_id), p.provider_key, p.provider, s.source,
  coalesce(t.is_graded, true) AS is_graded
FROM given_inspections AS g
JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
JOIN sources AS s USING (source_id)
LEFT JOIN inspection_types AS t USING (inspection_type)
LEFT JOIN frameworks AS f
  ON (f.framework = g.framework OR f.family = coalesce(g.framework, t.family))
  AND coalesce(g.inspection_start, g.published) BETWEEN f.valid_from AND coalesce(f.valid_to, DATE '9999-12-31')
WHERE (SELECT framework FROM focus) IS NULL OR f.framework = (SELECT framework FROM focus)
QUALIFY row_number() OVER (
  PARTITION BY p.provider_key, published ORDER BY source_id DESC, source_row
) = 1;
