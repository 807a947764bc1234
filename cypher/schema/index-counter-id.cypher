// Finds Counter nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX counter_id_index IF NOT EXISTS FOR (n:Counter) ON (n.id)
