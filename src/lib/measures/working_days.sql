-- Working days
-- The working days of England and Wales in the years of which the bank holidays are known, numbered
-- in order: every day that is not a Saturday, a Sunday or a bank holiday. Number 0 is the last day
-- of the year before, from which the first is counted.
CREATE OR REPLACE TABLE working_days AS
WITH known AS (
  SELECT make_date(min(year(holiday)), 1, 1) AS first, make_date(max(year(holiday)), 12, 31) AS last
  FROM bank_holidays
),
days AS (
  SELECT unnest(generate_series(first, last, INTERVAL 1 DAY))::DATE AS day FROM known
)
SELECT first - 1 AS day, 0 AS number FROM known
UNION ALL
SELECT day, (row_number() OVER (ORDER BY day))::INTEGER FROM days
WHERE isodow(day) < 6 AND day NOT IN (SELECT holiday FROM bank_holidays);
