// Finds Topic nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX topic_id_index IF NOT EXISTS FOR (n:Topic) ON (n.id)
