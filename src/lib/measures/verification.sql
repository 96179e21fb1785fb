-- Verified rate and evidence rate
-- Of the closed actions, the share whose result was verified or is embedded, and the share for which
-- evidence of impact is given. That evidence is there does not say how good it is. A rate out of
-- nothing is empty.
CREATE OR REPLACE MACRO verification(as_at) AS TABLE
SELECT provider_key, provider, category,
  (count(*) FILTER (is_closed))::INTEGER AS closed,
  (count(*) FILTER (is_closed AND is_verified))::INTEGER AS verified,
  verified / nullif(closed, 0) AS verified_rate,
  (count(*) FILTER (is_closed AND has_evidence))::INTEGER AS with_evidence,
  with_evidence / nullif(closed, 0) AS evidence_rate
FROM action_as_at(as_at) WHERE is_live
GROUP BY provider_key, provider, category;
