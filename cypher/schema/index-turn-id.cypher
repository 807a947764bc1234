// Finds Turn nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX turn_id_index IF NOT EXISTS FOR (n:Turn) ON (n.id)
