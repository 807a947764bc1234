// Finds Change nodes by revision; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX change_revision_index IF NOT EXISTS FOR (n:Change) ON (n.revision)
