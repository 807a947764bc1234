// Finds ApiKey nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX api_key_id_index IF NOT EXISTS FOR (n:ApiKey) ON (n.id)
