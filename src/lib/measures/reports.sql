-- Reports of progress
-- Which plan's actions of which category were reported on which day, and how many of them.
CREATE OR REPLACE TABLE reports AS
SELECT p.provider_key, g.plan, g.category, g.as_at, count(*)::INTEGER AS actions
FROM given_actions AS g
JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
GROUP BY ALL;
