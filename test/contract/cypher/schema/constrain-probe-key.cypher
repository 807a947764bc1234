// No two Probe nodes have the same key; a node may have none.
CREATE CONSTRAINT probe_key IF NOT EXISTS FOR (n:Probe) REQUIRE n.key IS UNIQUE
