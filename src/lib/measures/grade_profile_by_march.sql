-- Grade profile at each 31 March
-- For each line and each 31 March, how many providers hold each grade: the latest judgement of
-- each provider among inspections published by that day. Providers without a grade on the line
-- are not counted, nor are authorities that no longer existed. Grades of different frameworks stand
-- side by side and are not like for like.
CREATE OR REPLACE VIEW grade_profile_by_march AS
SELECT line, as_at, grade, providers, graded FROM grade_profile_by_march_among(NULL);
