-- Actions as at a date
-- Each action in the state last reported on or before as_at. An action is live when it has been
-- created and is not superseded, withdrawn or not accepted; it is closed when it is live and
-- complete. An action without a creation date counts as created when it was first reported.
CREATE OR REPLACE MACRO action_as_at(as_at) AS TABLE
SELECT * REPLACE (
  (is_live AND coalesce(created <= as_at, true)) AS is_live,
  (is_live AND coalesce(created <= as_at, true) AND is_closed AND coalesce(completed <= as_at, true)) AS is_closed
)
FROM action_periods
WHERE valid_from <= as_at AND (valid_to IS NULL OR as_at < valid_to);
