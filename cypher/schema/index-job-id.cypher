// Finds Job nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX job_id_index IF NOT EXISTS FOR (n:Job) ON (n.id)
