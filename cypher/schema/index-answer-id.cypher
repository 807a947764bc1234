// Finds Answer nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX answer_id_index IF NOT EXISTS FOR (n:Answer) ON (n.id)
