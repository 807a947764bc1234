// Finds Conversation nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX conversation_id_index IF NOT EXISTS FOR (n:Conversation) ON (n.id)
