-- Theme history
-- What became of each theme from one inspection with findings to the next. An area for improvement
-- is new when no earlier inspection cited its theme, persistent when the one before did, re-emerged
-- when an earlier one did but not the one before, and resolved when the one before did and this one
-- does not. A visit comes between nothing: what it cited is listed as cited at a visit. A theme is
-- the tag that the findings carry, chosen by a person; findings without one are not followed. A
-- shift says that the theme was only a strength when it was last mentioned and is now only an area
-- for improvement, or the reverse. Reports of another framework are written in another style: fewer
-- findings alone are no sign of improvement.
CREATE OR REPLACE VIEW theme_history AS
WITH visits AS (
  SELECT provider_key, published FROM inspections
  GROUP BY provider_key, published HAVING NOT bool_or(is_graded)
),
reports_with_findings AS (
  SELECT f.provider_key, f.published, any_value(f.framework) AS framework,
    row_number() OVER (PARTITION BY f.provider_key ORDER BY f.published) AS place
  FROM findings AS f ANTI JOIN visits USING (provider_key, published)
  GROUP BY f.provider_key, f.published
),
themes AS (
  SELECT DISTINCT provider_key, provider, theme FROM findings WHERE theme IS NOT NULL
),
mentioned AS (
  SELECT t.provider_key, t.provider, t.theme, r.published, r.framework, r.place,
    (count(*) FILTER (f.is_area))::INTEGER AS areas,
    (count(*) FILTER (f.kind = 'strength'))::INTEGER AS strengths,
    list(f.finding_id ORDER BY f.finding_id) FILTER (f.finding_id IS NOT NULL) AS findings,
    mode(f.category) AS category
  FROM themes AS t JOIN reports_with_findings AS r USING (provider_key)
  LEFT JOIN findings AS f
    ON f.provider_key = t.provider_key AND f.theme = t.theme AND f.published = r.published
  GROUP BY t.provider_key, t.provider, t.theme, r.published, r.framework, r.place
),
followed AS (
  SELECT *, lag(published) OVER one AS previous_published, lag(framework) OVER one AS previous_framework,
    coalesce(lag(areas) OVER one, 0) > 0 AS was_cited,
    coalesce(max(areas) OVER before, 0) > 0 AS was_ever_cited,
    last_value(CASE WHEN areas + strengths > 0 THEN {areas: areas, strengths: strengths} END IGNORE NULLS)
      OVER before AS last_mention
  FROM mentioned
  WINDOW one AS (PARTITION BY provider_key, theme ORDER BY place),
    before AS (PARTITION BY provider_key, theme ORDER BY place
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT provider_key, provider, theme, category, published, previous_published, framework,
  previous_framework, areas, strengths, findings,
  CASE WHEN areas > 0 AND was_cited THEN 'persistent'
    WHEN areas > 0 AND was_ever_cited THEN 're-emerged'
    WHEN areas > 0 THEN 'new'
    WHEN was_cited THEN 'resolved' END AS state,
  CASE WHEN areas > 0 AND strengths = 0 AND last_mention.areas = 0 THEN 'strength became area'
    WHEN areas = 0 AND strengths > 0 AND last_mention.strengths = 0 THEN 'area became strength'
  END AS shift
FROM followed
WHERE areas > 0 OR strengths > 0 OR was_cited
UNION ALL BY NAME
SELECT provider_key, provider, theme, mode(category) AS category, published,
  (count(*) FILTER (is_area))::INTEGER AS areas,
  (count(*) FILTER (kind = 'strength'))::INTEGER AS strengths,
  list(finding_id ORDER BY finding_id) AS findings,
  CASE WHEN areas > 0 THEN 'cited at a visit' END AS state
FROM findings SEMI JOIN visits USING (provider_key, published)
WHERE theme IS NOT NULL
GROUP BY provider_key, provider, theme, published;
