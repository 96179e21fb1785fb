-- Recurrence rate
-- Of the themes that an inspection cited as areas for improvement, the share that the next inspection
-- with findings cites again. Themes are matched by the tags that people gave. A rate out of nothing
-- is empty; the first inspection has none.
CREATE OR REPLACE VIEW recurrence AS
SELECT provider_key, provider, published, previous_published, framework, previous_framework,
  (count(*) FILTER (state = 'persistent'))::INTEGER AS cited_again,
  (count(*) FILTER (state IN ('persistent', 'resolved')))::INTEGER AS cited_before,
  cited_again / nullif(cited_before, 0) AS rate
FROM theme_history WHERE previous_published IS NOT NULL
GROUP BY ALL;
