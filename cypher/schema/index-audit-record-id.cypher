// Finds AuditRecord nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX audit_record_id_index IF NOT EXISTS FOR (n:AuditRecord) ON (n.id)
