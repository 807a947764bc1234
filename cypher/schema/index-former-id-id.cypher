// Finds FormerId nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX former_id_id_index IF NOT EXISTS FOR (n:FormerId) ON (n.id)
