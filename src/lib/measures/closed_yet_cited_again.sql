-- Closed, yet cited again
-- Themes of which every live action had been completed before an inspection started, and which that
-- inspection cited as an area for improvement all the same. An action is of the theme of the finding
-- it answers, or else of its own.
CREATE OR REPLACE VIEW closed_yet_cited_again AS
WITH started AS (
  SELECT provider_key, published, min(inspected) AS inspected FROM judgements GROUP BY ALL
),
cited AS (
  SELECT t.provider_key, t.provider, t.theme, t.category, t.published, t.findings,
    t.state = 'cited at a visit' AS at_a_visit,
    coalesce(s.inspected, t.published) AS inspected
  FROM theme_history AS t LEFT JOIN started AS s USING (provider_key, published)
  WHERE t.areas > 0
),
acted AS (
  SELECT p.*, coalesce(f.theme, p.theme) AS of_theme FROM action_periods AS p
  LEFT JOIN findings AS f ON f.provider_key = p.provider_key AND f.finding_id = p.finding_id
)
SELECT c.provider_key, c.provider, c.theme, c.category, c.published, c.at_a_visit, c.findings,
  count(*)::INTEGER AS actions, list(a.action_id ORDER BY a.action_id) AS action_ids,
  max(a.completed) AS last_completed
FROM cited AS c JOIN acted AS a
  ON a.provider_key = c.provider_key AND a.of_theme = c.theme AND a.is_live
  AND a.created < c.inspected AND a.valid_from < c.inspected
  AND a.valid_to >= c.inspected
GROUP BY c.provider_key, c.provider, c.theme, c.category, c.published, c.at_a_visit, c.findings
HAVING bool_and(a.is_closed AND a.completed < c.inspected);
