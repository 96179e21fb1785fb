-- Whether a provider existed
-- Whether an authority still answered for children’s services on a day. One that has been reorganised
-- passes its grades to nobody.
CREATE OR REPLACE MACRO existed(provider_key, day) AS NOT EXISTS (
  FROM former_authorities AS f
  WHERE provider_key IN (f.provider_code, f.provider) AND f.until < day
);
