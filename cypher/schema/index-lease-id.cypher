// Finds Lease nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX lease_id_index IF NOT EXISTS FOR (n:Lease) ON (n.id)
