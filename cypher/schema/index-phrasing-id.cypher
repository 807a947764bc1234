// Finds Phrasing nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX phrasing_id_index IF NOT EXISTS FOR (n:Phrasing) ON (n.id)
