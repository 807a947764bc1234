// Finds Faq nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX faq_id_index IF NOT EXISTS FOR (n:Faq) ON (n.id)
