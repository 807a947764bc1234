// Finds Finding nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX finding_id_index IF NOT EXISTS FOR (n:Finding) ON (n.id)
