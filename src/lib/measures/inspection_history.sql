-- Inspection history
-- Every judgement of every inspection published on or before the as-at date, and one row without a
-- grade for each inspection or visit that gave none.
CREATE OR REPLACE MACRO inspection_history(as_at) AS TABLE
SELECT provider_key, provider, published, inspection_start, inspection_type, framework,
  line, category, grade, grade_as_published
FROM judgements WHERE published <= as_at
UNION ALL
SELECT provider_key, provider, published, inspection_start, inspection_type, framework,
  NULL, NULL, NULL, NULL
FROM inspections AS i
WHERE published <= as_at AND NOT EXISTS (
  FROM judgements AS j WHERE j.provider_key = i.provider_key AND j.published = i.published
);
