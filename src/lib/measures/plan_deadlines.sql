-- When a plan is due
-- For each inspection that a date for the action plan is stated of, that date beside the seventieth
-- working day after publication, counted with the next day as the first. The count is information and
-- says nothing of a breach: the period runs from the receipt of the report, which no file holds, and
-- authorities count in different ways. Empty where the bank holidays are not known.
CREATE OR REPLACE VIEW plan_deadlines AS
WITH counted AS (
  SELECT i.*, s.working_days, working_day_after(i.published, s.working_days) AS counted_due
  FROM inspections AS i JOIN statutory_periods AS s ON s.period = 'action_plan'
  WHERE i.plan_due IS NOT NULL
)
SELECT provider_key, provider, provider_code, published, plan_due AS stated_due, counted_due,
  working_days, plan_due - counted_due AS days_apart,
  'The working day after publication is counted first; the period itself runs from receipt.' AS convention,
  source, source_row
FROM counted;
