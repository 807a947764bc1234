// Finds FollowUp nodes by key; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX follow_up_key_index IF NOT EXISTS FOR (n:FollowUp) ON (n.key)
