// Finds Turn nodes by key; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX turn_key_index IF NOT EXISTS FOR (n:Turn) ON (n.key)
