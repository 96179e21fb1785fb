-- Findings
-- One strength, area for improvement or priority action that an inspection reported, from all loaded
-- files. Where two files give the same finding, the file loaded last is used. The framework is that
-- of the judgements published on the same day.
CREATE OR REPLACE TABLE findings AS
WITH framed AS (
  SELECT provider_key, published, min(framework) AS framework
  FROM judgements GROUP BY provider_key, published
)
SELECT p.provider_key, p.provider, g.provider_code, g.published, f.framework, g.finding_id, g.kind,
  g.kind IN ('area_for_improvement', 'priority_action') AS is_area,
  g.category, g.theme, g.finding, g.document, s.source, g.source_row
FROM given_findings AS g
JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
JOIN sources AS s USING (source_id)
LEFT JOIN framed AS f ON f.provider_key = p.provider_key AND f.published = g.published
WHERE ((SELECT kind FROM focus) IS NULL OR g.kind = (SELECT kind FROM focus))
  AND ((SELECT theme FROM focus) IS NULL OR g.theme = (SELECT theme FROM focus))
QUALIFY row_number() OVER (
  PARTITION BY p.provider_key, g.finding_id ORDER BY source_id DESC, source_row
) = 1;
