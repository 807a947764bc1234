// Finds ErasureReceipt nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX erasure_receipt_id_index IF NOT EXISTS FOR (n:ErasureReceipt) ON (n.id)
