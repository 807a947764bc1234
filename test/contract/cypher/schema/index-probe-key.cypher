// Finds Probe nodes by key.
CREATE INDEX probe_key_index IF NOT EXISTS FOR (n:Probe) ON (n.key)
