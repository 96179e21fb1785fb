-- Providers
-- Every way in which the loaded files name a provider, with the key that joins them. The key is
-- the area code; a row that gives only a name takes the code that another row gives that name,
-- and keeps the name as its key where no row does.
CREATE OR REPLACE TABLE providers AS
WITH given AS (
  SELECT provider, provider_code FROM given_judgements
  UNION SELECT provider, provider_code FROM given_inspections
  UNION SELECT provider, provider_code FROM given_findings
  UNION SELECT provider, provider_code FROM given_actions
),
codes AS (
  SELECT lower(provider) AS name, max(provider_code) AS code FROM given GROUP BY name
)
SELECT
  given.provider AS given_name,
  given.provider_code AS given_code,
  coalesce(given.provider_code, code, given.provider) AS provider_key,
  min(given.provider) OVER (PARTITION BY coalesce(given.provider_code, code, given.provider)) AS provider
FROM given JOIN codes ON codes.name = lower(given.provider);
