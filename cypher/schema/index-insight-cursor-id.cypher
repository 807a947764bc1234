// Finds InsightCursor nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX insight_cursor_id_index IF NOT EXISTS FOR (n:InsightCursor) ON (n.id)
