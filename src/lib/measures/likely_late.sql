-- Likely to be late
-- Open actions that are due within the 60 days from the as-at date, that day included, and that are
-- at risk or not started.
CREATE OR REPLACE MACRO likely_late(as_at) AS TABLE
SELECT *, current_due - as_at AS due_in_days FROM action_as_at(as_at)
WHERE is_open AND current_due - as_at BETWEEN 0 AND 60 AND status IN ('at_risk', 'not_started');
