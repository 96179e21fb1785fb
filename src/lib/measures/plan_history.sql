-- Did the plan work
-- For each provider and category, from one graded inspection to the next: the live actions created
-- between the two and how many were closed when the next one started, beside the movement of the
-- grade and the themes that were cited by both. After the latest inspection there is no next one
-- yet: the actions are as last reported and what followed is empty. A rate out of nothing is empty.
CREATE OR REPLACE VIEW plan_history AS
WITH inspected AS (
  SELECT provider_key, provider, line AS category, published AS from_published, grade AS from_grade,
    inspected, lead(published) OVER one AS to_published, lead(inspected) OVER one AS to_inspected
  FROM judgement_timeline WHERE grade IS NOT NULL
  WINDOW one AS (PARTITION BY provider_key, line ORDER BY inspected, published)
),
latest AS (
  SELECT provider_key, max(as_at) + 1 AS day FROM reports GROUP BY provider_key
),
spans AS (
  SELECT i.*, coalesce(to_inspected, l.day, DATE '9999-12-31') AS until
  FROM inspected AS i LEFT JOIN latest AS l USING (provider_key)
),
acted AS (
  SELECT p.*, coalesce(k.line, p.category) AS line
  FROM action_periods AS p LEFT JOIN categories AS k USING (category)
),
done AS (
  SELECT s.provider_key, s.category, s.from_published,
    count(*)::INTEGER AS live,
    (count(*) FILTER (a.is_closed AND a.completed < s.until))::INTEGER AS closed,
    string_agg(DISTINCT a.plan, '; ' ORDER BY a.plan) AS plan
  FROM spans AS s JOIN acted AS a
    ON a.provider_key = s.provider_key AND a.line = s.category AND a.is_live
    AND a.created >= s.from_published AND a.created < s.until
    AND a.valid_from < s.until AND a.valid_to >= s.until
  GROUP BY ALL
),
again AS (
  SELECT provider_key, coalesce(k.line, t.category) AS category, published AS to_published,
    count(*)::INTEGER AS cited_again, list(theme ORDER BY theme) AS themes
  FROM theme_history AS t LEFT JOIN categories AS k USING (category)
  WHERE state = 'persistent' GROUP BY ALL
)
SELECT s.provider_key, s.provider, s.category, d.plan, s.from_published, s.to_published,
  coalesce(d.closed, 0) AS closed, coalesce(d.live, 0) AS live, d.closed / nullif(d.live, 0) AS rate,
  s.from_grade, m.to_grade, m.movement, m.comparability, m.reason,
  CASE WHEN s.to_published IS NOT NULL THEN coalesce(r.cited_again, 0) END AS cited_again, r.themes
FROM spans AS s
LEFT JOIN done AS d USING (provider_key, category, from_published)
LEFT JOIN movement AS m
  ON m.provider_key = s.provider_key AND m.category = s.category
  AND m.from_published = s.from_published AND m.to_published = s.to_published
LEFT JOIN again AS r
  ON r.provider_key = s.provider_key AND r.category = s.category AND r.to_published = s.to_published;
