-- Grade profile as at a date
-- How many providers hold each grade of each category: the latest judgement of each among
-- inspections started by the as-at date and published by the publication date given. Authorities
-- that no longer existed at the as-at date are not counted, nor is a provider whose latest
-- inspection gave no grade of the category. The share is left empty where fewer than ten providers
-- are graded. Grades of children in care from inspections before 2023 include care leavers, and are
-- counted apart as well.
CREATE OR REPLACE MACRO grade_profile(as_at, published_by) AS TABLE
SELECT category, grade, providers, graded, share, including_care_leavers
FROM grade_profile_among(as_at, published_by, NULL);
