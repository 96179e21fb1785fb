-- Latest judgement as at a date
-- For each provider and line, the grade given by the latest graded inspection that covers the line,
-- among those that started on or before the as-at date and were published on or before the
-- publication date given. A line that this inspection did not judge separately has no row.
CREATE OR REPLACE MACRO judgement_as_at(as_at, published_by) AS TABLE
SELECT * FROM (
  FROM judgement_timeline
  WHERE inspected <= as_at AND published <= published_by
  QUALIFY row_number() OVER (
    PARTITION BY provider_key, line ORDER BY inspected DESC, published DESC
  ) = 1
)
WHERE grade IS NOT NULL;
