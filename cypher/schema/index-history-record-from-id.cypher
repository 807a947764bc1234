// Finds HistoryRecord nodes by fromId.
CREATE INDEX history_record_from_id_index IF NOT EXISTS FOR (n:HistoryRecord) ON (n.fromId)
