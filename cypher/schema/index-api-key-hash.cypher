// Finds ApiKey nodes by hash; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX api_key_hash_index IF NOT EXISTS FOR (n:ApiKey) ON (n.hash)
