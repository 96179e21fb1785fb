-- Actions as at a date
-- Each action in the state last reported on or before the as-at date. An action is live when it has
-- been created and is not superseded, withdrawn or not accepted; it is closed when it is live and
-- was complete by the as-at date, and open when it is live and not closed. An open action is
-- overdue when its current due date is before the as-at date, and overdue on the original date when
-- that one is; an action due on the day itself is not. Slippage is the days from the original due
-- date to completion, or for an open action to the as-at date or its current due date, whichever is
-- later. Age is the days since an open action was created. Where a date is not given, what follows
-- from it is empty.
CREATE OR REPLACE MACRO action_as_at(as_at) AS TABLE
WITH state AS (
  SELECT * REPLACE (
      is_live AND created <= as_at AS is_live,
      is_live AND created <= as_at AND is_closed AND completed <= as_at AS is_closed
    ),
    is_live AND created <= as_at AND NOT (is_closed AND completed <= as_at) AS is_open
  FROM action_periods
  WHERE valid_from <= as_at AND as_at < valid_to
)
SELECT *,
  is_open AND current_due < as_at AS is_overdue,
  is_open AND original_due < as_at AS is_overdue_on_original,
  is_live AND current_due <> original_due AS is_redated,
  CASE WHEN is_closed THEN completed - original_due
    WHEN is_open THEN greatest(current_due, as_at) - original_due END AS slippage_days,
  CASE WHEN is_open THEN as_at - created END AS age_days
FROM state;
