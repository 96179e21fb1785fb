-- Grades given in a year
-- How many inspections gave each grade of each category, among those started from a first day to a
-- last day and published by the publication date given. These are outcomes of a year and not the
-- state of all providers: not every provider is inspected in a year, and a year without inspections
-- has no rows.
CREATE OR REPLACE MACRO grade_profile_in_year(first_day, last_day, published_by) AS TABLE
SELECT line AS category, j.grade, count(*)::INTEGER AS inspections,
  (sum(count(*)) OVER (PARTITION BY line))::INTEGER AS graded,
  CASE WHEN graded >= 10 THEN inspections / graded END AS share
FROM judgements AS j JOIN grades AS g ON g.grade = j.grade AND g.rank IS NOT NULL
WHERE inspected BETWEEN first_day AND last_day AND published <= published_by
GROUP BY line, j.grade;
