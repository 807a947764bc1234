// Finds HistoryRecord nodes by number; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX history_record_number_index IF NOT EXISTS FOR (n:HistoryRecord) ON (n.number)
