// Finds Entity nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)
