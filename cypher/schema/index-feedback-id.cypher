// Finds Feedback nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX feedback_id_index IF NOT EXISTS FOR (n:Feedback) ON (n.id)
