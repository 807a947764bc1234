// Finds EntityVersion nodes by key; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX entity_version_key_index IF NOT EXISTS FOR (n:EntityVersion) ON (n.key)
