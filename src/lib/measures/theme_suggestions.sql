-- Suggested themes
-- Pairs of areas for improvement of one provider, from different inspections and not under the same
-- theme, whose texts have words of four letters or more in common: at least a given share of those
-- of the shorter text (0 to 1). Both texts are shown: whether they are one theme is for a person to
-- say, and nothing follows from a suggestion.
CREATE OR REPLACE MACRO theme_suggestions(at_least) AS TABLE
WITH worded AS (
  SELECT *, list_distinct(regexp_extract_all(lower(finding), '[a-z]{4,}')) AS words
  FROM findings WHERE is_area
),
pairs AS (
  SELECT a.provider_key, a.provider, a.published AS earlier_published, a.finding_id AS earlier_id,
    a.theme AS earlier_theme, a.finding AS earlier_finding, a.source AS earlier_source,
    a.source_row AS earlier_source_row, b.published AS later_published,
    b.finding_id AS later_id, b.theme AS later_theme, b.finding AS later_finding,
    b.source AS later_source, b.source_row AS later_source_row,
    len(list_intersect(a.words, b.words))
      / nullif(least(len(a.words), len(b.words)), 0) AS likeness
  FROM worded AS a JOIN worded AS b
    ON a.provider_key = b.provider_key AND a.published < b.published
  WHERE a.theme IS DISTINCT FROM b.theme OR a.theme IS NULL
)
FROM pairs WHERE likeness >= at_least
ORDER BY likeness DESC, earlier_published, earlier_id, later_id;
