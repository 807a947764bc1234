// Finds HistoryRecord nodes by toId.
CREATE INDEX history_record_to_id_index IF NOT EXISTS FOR (n:HistoryRecord) ON (n.toId)
