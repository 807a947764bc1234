// Finds FaqVersion nodes by key; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX faq_version_key_index IF NOT EXISTS FOR (n:FaqVersion) ON (n.key)
