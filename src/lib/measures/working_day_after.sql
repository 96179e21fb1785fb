-- Working day after a date
-- The working day that is so many working days after a day, the next working day being the first.
-- It is empty where the count would leave the years of which the bank holidays are known.
CREATE OR REPLACE MACRO working_day_after(start, count) AS (
  SELECT w.day FROM working_days AS w
  WHERE w.number = count + (SELECT max(n.number) FROM working_days AS n WHERE n.day <= start)
);
