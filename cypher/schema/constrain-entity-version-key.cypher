// No two EntityVersion nodes have the same key; a node may have none.
CREATE CONSTRAINT entity_version_key IF NOT EXISTS FOR (n:EntityVersion) REQUIRE n.key IS UNIQUE
