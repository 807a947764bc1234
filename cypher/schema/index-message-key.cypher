// Finds Message nodes by key; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX message_key_index IF NOT EXISTS FOR (n:Message) ON (n.key)
