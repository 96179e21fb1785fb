-- What the measures are narrowed to
-- One row with the framework whose inspections, the kind and the theme whose findings, and the owner
-- and the theme whose actions are counted; empty where they are not narrowed. An action counts for an
-- owner at the dates at which the reports say that this owner holds it.
CREATE OR REPLACE TABLE focus AS
SELECT NULL::VARCHAR AS framework, NULL::VARCHAR AS kind, NULL::VARCHAR AS theme,
  NULL::VARCHAR AS owner;
