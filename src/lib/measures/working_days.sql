-- Working days
-- The working days of England and Wales in the years of which the bank holidays are known, numbered
-- in order: every day that is not a Saturday, a Sunday or a bank holiday.
CREATE OR REPLACE TABLE working_days AS
WITH days AS (
  SELECT unnest(generate_series(
    make_date(min(year(holiday)), 1, 1), make_date(max(year(holiday)), 12, 31), INTERVAL 1 DAY
  ))::DATE AS day
  FROM bank_holidays
)
SELECT day, (row_number() OVER (ORDER BY day))::INTEGER AS number FROM days
WHERE isodow(day) < 6 AND day NOT IN (SELECT holiday FROM bank_holidays);
