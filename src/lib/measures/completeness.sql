-- Completeness by field
-- Of the rows of a table that are in use, from all loaded files, how many have a value in each of its
-- fields, and what share of them that is. A cell that was empty, or that could not be read and was left
-- blank, is not given. Each row counts as often as it is loaded, so an action counts once in every
-- report of it. A table without rows has no fields here.
CREATE OR REPLACE VIEW completeness AS
WITH given AS (
  SELECT 'judgements' AS contract, * FROM (UNPIVOT (
    SELECT count(*)::INTEGER AS counted, count(COLUMNS('(.*)'))::INTEGER AS '\1' FROM given_judgements
  ) ON COLUMNS(* EXCLUDE (counted, source_id, source_row)) INTO NAME field VALUE given)
  UNION ALL BY NAME
  SELECT 'inspections' AS contract, * FROM (UNPIVOT (
    SELECT count(*)::INTEGER AS counted, count(COLUMNS('(.*)'))::INTEGER AS '\1' FROM given_inspections
  ) ON COLUMNS(* EXCLUDE (counted, source_id, source_row)) INTO NAME field VALUE given)
  UNION ALL BY NAME
  SELECT 'findings' AS contract, * FROM (UNPIVOT (
    SELECT count(*)::INTEGER AS counted, count(COLUMNS('(.*)'))::INTEGER AS '\1' FROM given_findings
  ) ON COLUMNS(* EXCLUDE (counted, source_id, source_row)) INTO NAME field VALUE given)
  UNION ALL BY NAME
  SELECT 'actions' AS contract, * FROM (UNPIVOT (
    SELECT count(*)::INTEGER AS counted, count(COLUMNS('(.*)'))::INTEGER AS '\1' FROM given_actions
  ) ON COLUMNS(* EXCLUDE (counted, source_id, source_row)) INTO NAME field VALUE given)
)
SELECT contract, field, given, counted, given / counted AS rate FROM given WHERE counted > 0;
